"""Reading a model: what it means, and every fault at once."""

import os
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from handprint.arithmetic import Rounding
from handprint.document import Document, read_document
from handprint.expr.units import parse_unit
from handprint.model.model import Model
from handprint.model.read import read_model
from handprint.model.written import WrittenModel, keys_of
from handprint.problems import Problems, Text, errors

HERE = Path(__file__).parent
FULL = (HERE / "full.yaml").read_text(encoding="utf-8")
MINIMAL = (HERE / "minimal.yaml").read_text(encoding="utf-8")


def the_model(text: str) -> Model:
    """Return a model that must be readable."""
    model, problems = read_model(text, "model.yaml")
    assert model is not None, problems
    return model


def told(problems: Problems) -> list[tuple[str, int, int]]:
    """Return what was told, and where."""
    return [(problem.code, problem.place.line, problem.place.column) for problem in problems]


def test_a_model_without_faults_gives_no_problems() -> None:
    """Neither the smallest nor the fullest model gives a warning."""
    for text in (MINIMAL, FULL):
        assert read_model(text, "model.yaml")[1] == ()


def test_numbers_are_exact_and_keep_what_they_rest_on() -> None:
    """A number is a fraction with its range, evidence, source and place."""
    number = the_model(FULL).proxies["daypart"].number
    assert (number.value, number.low, number.high) == (Fraction("35.76"), Fraction("30.51"), Fraction("46.15"))
    assert (number.evidence, number.source, number.note) == ("published", "cpi", Text("Licht", "Light"))
    assert FULL.splitlines()[number.place.line - 1].strip() == "value: 35.76"


def test_a_range_that_is_not_written_is_the_value_itself() -> None:
    """A constant without low and high is taken to be certain; a percentage is a share."""
    number = the_model(FULL).constants["share_who_stay"].number
    assert number.value == number.low == number.high == Fraction(6, 10)


def test_a_line_follows_the_unit_of_its_price() -> None:
    """A price in EUR/(people*daypart) is for a quantity in people*daypart."""
    line = the_model(FULL).indicators["day_activity"]
    assert line.unit == parse_unit("people*daypart")
    assert line.goals == ((3, Fraction(7, 10)), (10, Fraction(3, 10)))
    assert line.valuation is not None
    assert (line.valuation.duration_years, line.valuation.drop_off) == (3, Fraction(1, 4))
    assert line.valuation.rounding == Rounding(2, "floor")


def test_what_only_counts_has_no_euros() -> None:
    """A line that counts has a unit of its own and nothing of a price."""
    line = the_model(FULL).indicators["visits"]
    assert (line.valuation, str(line.unit)) == (None, "visit")


@pytest.mark.parametrize("none", ["0", "0.00", "0 [EUR]"])
def test_a_bare_zero_as_own_contribution_is_none(none: str) -> None:
    """Nothing is paid, so that the price level of the answers is not asked for."""
    line = the_model(FULL.replace("2.50 [EUR/(people*daypart)]", none)).indicators["day_activity"]
    assert line.valuation is not None
    assert line.valuation.own_contribution is None


def test_totals_and_cases_keep_their_order() -> None:
    """A total may use the ones before it, so their order means something."""
    model = the_model(FULL)
    assert list(model.totals) == ["fte", "impact_per_fte"]
    assert model.cases[0].expect == (("impact_value", "100.25"), ("day_activity.contribution", "unknown"))


def test_warnings_leave_the_model_standing() -> None:
    """A source that nothing uses is told, and the model is read."""
    extra = '  other: {title: T, publisher: P, year: 2020, url: "https://example.org"}\n'
    model, problems = read_model(FULL.replace("goals:\n  3:", extra + "goals:\n  3:", 1), "model.yaml")
    assert [problem.code for problem in problems] == ["source-unused"]
    assert model is not None


TEN_FAULTS = (
    ("rate: 2.25%", "rate: ^2,25%", "model-number-unreadable"),
    ("value: 1.033", "value: ^1.133", "range-order"),
    ("unit: hour/FTE", "unit: ^hour per FTE", "model-unit-unreadable"),
    ('"#DD1367"', '^"pink"', "colour-unreadable"),
    ("price_year: 2023", "price_year: ^2018", "price-factor-missing"),
    ("goals: {3: 70%, 10: 30%}", "goals: ^{3: 70%, 10: 20%}", "weights-not-one"),
    ("proxy: hour", "proxy: ^hours", "unknown-proxy"),
    ("    why: {nl: Daarom, en: Because}\n  visits:", "    ^wy: {nl: Daarom, en: Because}\n  visits:", "misspelt-key"),
    ("    is: impact_value / fte", "    is: impact_value / ^impact_per_fte", "total-not-yet-known"),
    ("{below: 1000, to: 10}", "{below: 1000, to: ^0}", "band-step"),
)


def test_ten_faults_are_told_at_once_each_at_its_place() -> None:
    """A person mends the file once: no fault hides another, and a fault in the shape hides none in the numbers."""
    text, wanted = FULL, []
    for right, wrong, _ in TEN_FAULTS:
        assert text.count(right) == 1
        text = text.replace(right, wrong)
    for _, wrong, code in TEN_FAULTS:
        at = text.index(wrong) + wrong.index("^")
        line = text.count("\n", 0, at) + 1
        # Marks before it on the same line move the column.
        start = text.rfind("\n", 0, at) + 1
        wanted.append((code, line, at - start + 1 - text.count("^", start, at)))
    model, problems = read_model(text.replace("^", ""), "model.yaml")
    assert model is None
    found = told(problems)
    assert [fault for fault in wanted if fault not in found] == []
    assert {code for code, _, _ in found} - {code for code, _, _ in wanted} == {"missing-key"}


def test_a_key_for_a_later_day_is_refused() -> None:
    """What the reader would not look at is never silently accepted."""
    model, problems = read_model(MINIMAL + "scenarios: []\n", "model.yaml")
    assert (model, [problem.code for problem in problems]) == (None, ["unknown-key"])


@pytest.mark.parametrize("places", ["nan", "inf", "1e3", "1_000", "+1", "007", "٣", "½", "1.", ".5", "0x10"])
def test_only_machine_numbers_are_numbers(places: str) -> None:
    """What other readers take for a number is refused here."""
    _, problems = read_model(MINIMAL.replace("8.80", f'"{places}"'), "model.yaml")
    assert [problem.code for problem in problems] == ["model-number-unreadable"]


def scalars(document: Document, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of every text in a document."""
    found: object = document.tree
    for step in path:
        found = found[step]  # type: ignore[index] # the path was found in this tree
    if isinstance(found, dict):
        for key in found:
            yield from scalars(document, (*path, key))
    elif isinstance(found, tuple):
        for at in range(len(found)):
            yield from scalars(document, (*path, at))
    else:
        yield path


def with_text(text: str, document: Document, path: tuple[str | int, ...], instead: str) -> str:
    """Return the file with another value at a path, in braces and blocks alike."""
    start = document.place(path)
    lines = text.splitlines(keepends=True)
    line, column = start.line - 1, start.column - 1
    old = document.tree
    for step in path:
        old = old[step]  # type: ignore[index] # the path was found in this tree
    assert isinstance(old, str)
    if lines[line][column] == "|":
        lines[line + 1] = ""
        lines[line] = lines[line][:column] + instead + "\n"
        return "".join(lines)
    quotes = 2 * (lines[line][column] in "'\"")
    lines[line] = lines[line][:column] + instead + lines[line][column + len(old) + quotes :]
    return "".join(lines)


HOSTILE = ('""', '"x y"', '"-1"', "{a: b}", "[a, b]", '"60%"', '"("', '"9999999999999999999999"')


@pytest.mark.parametrize("turn", range(len(HOSTILE) if os.environ.get("HANDPRINT_TESTS") == "long" else 1))
def test_whatever_stands_in_a_field_a_model_is_read_or_a_fault_is_told(turn: int) -> None:
    """No text in any field makes the reader fail, and no stand-in is ever handed out."""
    document, _ = read_document(FULL, "model.yaml")
    assert document is not None
    for at, path in enumerate(scalars(document)):
        text = with_text(FULL, document, path, HOSTILE[(at + turn) % len(HOSTILE)])
        model, problems = read_model(text, "model.yaml")
        assert (model is None) == bool(errors(problems)), (path, text)


def test_whatever_is_left_out_a_model_is_read_or_a_fault_is_told() -> None:
    """A file with a line less never makes the reader fail."""
    lines = FULL.splitlines(keepends=True)
    for at in range(len(lines)):
        model, problems = read_model("".join(lines[:at] + lines[at + 1 :]), "model.yaml")
        assert (model is None) == bool(errors(problems))


def test_the_key_at_fault_is_the_one_that_is_told() -> None:
    """A fault in a key stands at the key, not at its value."""
    _, problems = read_model(MINIMAL.replace("  meals:\n", "  Meals:\n"), "model.yaml")
    line = MINIMAL.splitlines().index("  meals:") + 1
    assert told(problems) == [("model-id-form", line, 3)]


def test_an_editor_can_complete_by_the_schema() -> None:
    """The JSON schema names every part of the file and refuses unknown keys."""
    schema = WrittenModel.model_json_schema()
    assert set(schema["required"]) >= {"model", "version", "goals", "indicators", "totals"}
    assert schema["additionalProperties"] is False
    assert {"is", "round_to", "deadweight"} <= set(keys_of(WrittenModel))
    assert "is" in schema["$defs"]["WrittenTotal"]["properties"]


@pytest.mark.parametrize("content", ["a", "- a", "{}", "model:", b"model: [x]", b"\xff", "indicators: {a: {proxy: b}}"])
def test_a_file_that_is_no_model_at_all_is_told_as_such(content: str | bytes) -> None:
    """Whatever the file holds, there are faults to show and no model."""
    model, problems = read_model(content, "model.yaml")
    assert model is None
    assert errors(problems)


@pytest.mark.parametrize("mode", ["half_even", "toward_zero"])
def test_a_rounding_that_not_every_rendering_knows_is_refused(mode: str) -> None:
    """What is read can be calculated, in SQL and in a workbook too."""
    model, problems = read_model(MINIMAL.replace("half_away", mode), "model.yaml")
    assert model is None
    assert [problem.place.line for problem in problems if problem.severity == "error"]
