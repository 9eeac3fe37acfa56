"""The gallery of models: each file is a small model with one fault, so that its message can be read by itself."""

from pathlib import Path

import pytest

from handprint.catalogue import method, remedy_of, what_is_wrong
from tests.errors.models import model_faults

GALLERY = Path(__file__).parents[1] / "errors" / "model"


@pytest.mark.parametrize("code", [row.code for row in method.ROWS])
def test_one_fault_gives_one_message_at_its_place(code: str) -> None:
    """A fault brings no other faults with it, and is told at the line and column of what must be mended."""
    path = GALLERY / f"{code}.yaml"
    (fault,) = model_faults(path)
    said = path.read_text(encoding="utf-8").splitlines()[0]
    assert (fault.code, f"# expect: {fault.place.line}:{fault.place.column}") == (code, said)


@pytest.mark.parametrize("code", [row.code for row in method.ROWS])
def test_a_message_can_be_said_in_both_languages(code: str) -> None:
    """No placeholder is left open, in what is wrong nor in what to do about it."""
    (fault,) = model_faults(GALLERY / f"{code}.yaml")
    for language in ("nl", "en"):
        for said in (what_is_wrong(fault, language), remedy_of(fault, language)):
            assert said.endswith((".", "?"))
            assert "{{" not in said
