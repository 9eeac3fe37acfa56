"""The fingerprint of a scheme changes with everything that can change an advice or a text, and with nothing else."""

import pytest

from handprint.scheme.read import read_scheme
from tests.scheme.made import FILES, TINY, scheme

TEXT = TINY.read_text(encoding="utf-8")


def fingerprint(text: str) -> str:
    """Return the fingerprint of a scheme text."""
    found, problems = read_scheme(text, "tiny.yaml")
    assert found is not None, problems
    return found.fingerprint


def test_the_fingerprint_of_the_smallest_scheme_is_pinned() -> None:
    """A change of the canonical form would make every recorded fingerprint worthless."""
    assert fingerprint(TEXT) == "85091d96d9045dad6f9e22bfc1b6f9014bc992625ed6dd8372c28660290ceffe"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('version: "1"', 'version: "2"'),
        ("value: 500", "value: 499.99"),
        ("from: 2026-01-01", "from: 2025-12-31"),
        (
            "evidence: assumption, note: {nl: Bedacht., en: Made up.}}\nrules",
            "evidence: assumption, note: {nl: B., en: M.}}\nrules",
        ),
        ("opens: 2026-01-01", "opens: 2026-01-01 00:00:01"),
        ("less than", "under"),
        ("granularity: day", "granularity: second"),
        ("completion: moves", "completion: stays"),
        ("valid_to: 2026-12-31", "valid_to: 2027-12-31"),
    ],
)
def test_what_can_change_an_advice_or_a_text_changes_it(old: str, new: str) -> None:
    """Numbers, dates, texts and evidence."""
    assert old in TEXT
    assert fingerprint(TEXT.replace(old, new)) != fingerprint(TEXT)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# The smallest", "# A small"),
        ("value: 500,", "value: 500.00,"),
        ("authority: made up", "authority: somebody else"),
        ("case: too early", "case: early"),
        ("amount: least", "amount:   least"),
    ],
)
def test_layout_spelling_and_cases_do_not(old: str, new: str) -> None:
    """They change no advice."""
    assert old in TEXT
    assert fingerprint(TEXT.replace(old, new)) == fingerprint(TEXT)


def test_every_scheme_has_its_own() -> None:
    """64 hexadecimal digits."""
    found = {scheme(path.stem).fingerprint for path in FILES}
    assert len(found) == len(FILES)
    assert {len(one) for one in found} == {64}
