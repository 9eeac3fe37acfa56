"""Names of files that every system takes, whatever an initiative is called."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example as tried
from hypothesis import given
from hypothesis import strategies as st

from handprint.questionnaire.answers import AnswerSheet, Initiative, Period
from handprint.writers.file_names import file_stem, slug
from tests.score.made import sheet_of

SAFE = re.compile(r"[a-z0-9_-]+")
WINDOWS = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
LONGEST = 80


def sheet(name: str, id_: str, start: date = date(2024, 1, 1), end: date = date(2024, 12, 31)) -> AnswerSheet:
    """Return a sheet about an initiative."""
    return replace(sheet_of("{}"), initiative=Initiative(id_, name, "small"), period=Period(start, end, "realised"))


@given(name=st.text(), id_=st.text(min_size=1))
@tried(name="../../etc/passwd", id_="..\\..\\nul")
@tried(name="CON", id_="aux")
@tried(name="n" * 300, id_="i" * 300)
@tried(name="\0", id_="\0")
@tried(name="漢字", id_="🚲")
@tried(name="\ud800", id_="\udfff")
def test_any_name_and_id_give_a_name_that_every_system_takes(name: str, id_: str) -> None:
    """Small letters, digits, dashes; never a folder, a device, or too long for a path on Windows."""
    stem = file_stem(sheet(name, id_))
    assert SAFE.fullmatch(stem)
    assert len(stem) <= LONGEST
    assert not WINDOWS.fullmatch(stem)
    assert not WINDOWS.fullmatch(slug(name))


@given(ids=st.lists(st.text(min_size=1), min_size=2, max_size=2, unique=True), name=st.text())
@tried(ids=["A-1", "a-1"], name="Hal")
@tried(ids=["a.b", "a-b"], name="Hal")
@tried(ids=["b-c", "c"], name="a")
@tried(ids=["n" * 40, "n" * 41], name="Hal")
def test_other_ids_have_other_names(ids: list[str], name: str) -> None:
    """Two initiatives never write over each other's files, also where a disk ignores capitals."""
    first, second = (file_stem(sheet(name, id_)) for id_ in ids)
    assert first != second


def test_a_name_does_not_run_into_an_id() -> None:
    """`a` with `b-c` is not `a-b` with `c`."""
    assert file_stem(sheet("a", "b-c")) != file_stem(sheet("a b", "c"))


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2024, 1, 1), date(2024, 6, 30), "2024-01-01-2024-06-30"),
        (date(2023, 9, 1), date(2024, 8, 31), "2023-09-01-2024-08-31"),
    ],
)
def test_last_year_is_not_written_over(start: date, end: date, said: str) -> None:
    """The id is kept across years, so the period belongs to the name."""
    assert file_stem(sheet("De Brink", "vb-1", start, end)) == f"de-brink_vb-1_{said}"
