"""Every way in gives the same: the installed command, the module, and the doorway of a checkout."""

import pytest

from tests.cli.running import EXAMPLE, ROOT, handprint


@pytest.mark.parametrize(
    "program",
    [
        ("-m", "handprint"),
        (str(ROOT / "cli.py"),),
        ("-c", "from handprint.cli import app; app()"),
    ],
    ids=["module", "checkout", "command"],
)
def test_every_doorway_gives_the_same_card(program: tuple[str, ...]) -> None:
    """The same words and the same exit code."""
    told = handprint("score", EXAMPLE, program=program)
    assert told.code == 0
    assert told.out == handprint("score", EXAMPLE).out


def test_the_exit_code_reaches_the_shell() -> None:
    """A fault gives 2, through every layer."""
    assert handprint("score", "geen.yaml").code == 2
