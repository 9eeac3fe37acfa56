"""The benchmarks run, compare before they time, and the page of the last run has every row. No time is asserted."""

from fractions import Fraction
from functools import cache

import pytest

from benchmarks import many_scores
from benchmarks.hostile import KINDS, Cost, Kind, hostile
from benchmarks.made_up import made_up, sheets
from benchmarks.measuring import QUICK, medians, ratios
from benchmarks.one_score import example, wanted
from benchmarks.page import Section, labels, page_of, two_digits
from benchmarks.plain_loop import plain_inputs, plain_loop
from benchmarks.run import PAGE, PARTS, main
from handprint.document import read_document
from handprint.expr.names import Known
from handprint.expr.to_value import Scope
from handprint.expr.types import Value
from handprint.score.one import score_one


@cache
def sections() -> tuple[Section, ...]:
    """Return every part, measured once with tiny sizes."""
    return tuple(measure(QUICK) for measure in PARTS.values())


def test_the_page_has_every_row_that_a_run_makes() -> None:
    """A benchmark that was added, removed or renamed since is a page to make anew (`make bench`)."""
    made = labels(page_of(sections(), QUICK.rounds))
    assert [len(rows) for rows in made.values()] == [len(section.rows) for section in sections()]
    assert labels(PAGE.read_text(encoding="utf-8")) == made


def test_rows_are_as_wide_as_their_heads() -> None:
    """A table is a table."""
    assert {len(row) - len(section.head) for section in sections() for row in section.rows} == {0}


def test_the_page_names_no_machine() -> None:
    """Python's version and the number of processors are enough: no host, no path."""
    page = PAGE.read_text(encoding="utf-8")
    assert "processors" in page
    assert not [word for word in page.split() if word.strip("`(").startswith("/")]


def test_aims_stand_beside_what_was_reached() -> None:
    """The three aims of start-up."""
    rows = sections()[0].rows
    assert [row[2] for row in rows] == ["at most 3 x", "at most 9 x", "at most 16 x", "at most 16 x"]


def test_another_word_than_quick_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is measured, let alone written."""
    assert main(["--fast"]) == 2
    assert "--quick" in capsys.readouterr().err


def test_ratios_are_medians_beside_a_yardstick() -> None:
    """One slow moment does not count."""
    ticks = iter([2.0, 4.0, 90.0, 6.0, 2.0])
    assert ratios({"a": lambda: next(ticks)}, lambda: 2.0, 5) == {"a": 2.0}
    ticks = iter([1.0, 7.0, 3.0])
    assert medians({"a": lambda: next(ticks)}, 3) == {"a": 3.0}


@pytest.mark.parametrize(
    ("number", "shown"),
    [(0, "0"), (0.00312, "0.0031"), (0.96, "0.96"), (1, "1.0"), (8.66, "8.7"), (42.4, "42"), (268_709, "270,000")],
)
def test_figures_have_two_digits(number: float, shown: str) -> None:
    """More would be noise."""
    assert two_digits(number) == shown


def test_made_up_answers_lie_within_their_bounds_and_are_known() -> None:
    """And they are the same in every run, so that two runs can be compared."""
    plan = example().plan
    found = made_up(plan, 20)
    assert found == made_up(plan, 20)
    cells = [(name, value) for scope in found for name in plan.inputs.known.values() for value in _cells(scope, name)]
    assert None not in [value for _, value in cells]
    numbers = [(name, value) for name, value in cells if isinstance(value, Fraction)]
    assert numbers
    assert [name for name, value in numbers if not (name.low or 0) <= value <= (name.high or 0)] == []


def _cells(scope: Scope, name: Known) -> list[Value]:
    if name.group:
        return [row[name.id] for row in scope.rows[name.group] or ()]
    return [True if name.id in scope.rows else scope.values[name.id]]


def test_the_plain_loop_calculates_the_same_but_for_cents() -> None:
    """It is the same calculation, or comparing speeds means nothing."""
    given = example()
    loop, names = plain_loop(given.plan, wanted(given.plan)), wanted(given.plan)
    for scope in made_up(given.plan, 20):
        (sheet,) = sheets(given.sheet, [scope])
        exact = score_one(given.plan, sheet)
        for name, found in zip(names, loop.score(plain_inputs(given.plan, scope)), strict=True):
            assert found == pytest.approx(float(exact.number(name) or 0), rel=1e-6, abs=0.05), name


def test_a_difference_with_the_exact_engine_stops_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is fast and wrong is not timed."""
    monkeypatch.setattr(many_scores, "score_one", lambda plan, _: score_one(plan, example().sheet))
    with pytest.raises(SystemExit, match="differ"):
        many_scores.many_scores(QUICK)


@pytest.mark.parametrize("name", KINDS)
def test_hostile_documents_are_refused_or_read_as_text(name: str) -> None:
    """Each kind has the outcome that the page says."""
    document, problems = read_document(KINDS[name].content(), "hostile")
    assert (document is None) == KINDS[name].refused
    assert bool(problems) == KINDS[name].refused


def test_a_hostile_document_that_is_read_stops_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """A limit that holds because nothing was refused is no limit."""
    monkeypatch.setattr("benchmarks.hostile.KINDS", {"harmless": Kind(lambda: "a: 1")})
    monkeypatch.setattr("benchmarks.hostile.measured", lambda _: Cost(1, 1, refused=False))
    with pytest.raises(SystemExit, match="must be refused"):
        hostile(1)
