"""The end of an interview: the card in short, what is open and how much it matters, and the next step."""

from dataclasses import replace

from handprint.questionnaire.answers import Confirmation
from handprint.report.ending import EndingLine, ending_of
from tests.report.made import empty_example, example, example_with, scored_again


def words(lines: tuple[EndingLine, ...]) -> str:
    """Return all lines in Dutch."""
    return "\n".join(line.text.nl for line in lines)


def test_the_card_comes_first() -> None:
    """Name, the three figures, what counts without euros."""
    lines = ending_of(example())
    assert lines[0] == EndingLine(lines[0].text, "head")
    assert "Dorpshuis De Brink" in lines[0].text.en
    assert "Indicatie impactwaarde: EUR 21.000,00" in words(lines)
    assert "Telt ook, zonder euro's: Culturele activiteiten" in words(lines)
    assert "Dit weten we nog niet" not in words(lines)


def test_open_questions_stand_in_order_of_how_much_they_matter() -> None:
    """With what waits, the euros between, and where to look first."""
    lines = ending_of(example_with({"meals": None, "revenue": None}))
    said = words(lines)
    assert "Dit weten we nog niet (2)" in said
    assert said.index("1. Hoeveel warme maaltijden") < said.index("2. ")
    assert "EUR 65.250,00" in said
    assert "U vindt het hier: kasboek, aanmeldlijsten." in said
    (warning,) = (line.text.nl for line in lines if line.tone == "warning")
    assert warning.startswith("Ten minste EUR 15.672,49")


def test_many_open_questions_are_named_and_counted() -> None:
    """Three in full, five by name, the others as a number."""
    said = words(ending_of(empty_example()))
    assert "3. " in said
    assert "4. " not in said
    assert "; en nog " in said


def test_the_next_step_fits_what_was_done() -> None:
    """Confirm what is not confirmed; go on with the long route only after the short one."""
    found = example()
    sheet = found.scored.sheet
    assert "--extended" in words(ending_of(found))
    assert "bevestigen" in words(ending_of(found))
    done = replace(sheet, confirmed=Confirmation("A. Bakker", "2026-01-31", publish=True, reuse=True))
    assert "bevestigen" not in words(ending_of(scored_again(found, done)))


def test_every_line_is_said_in_both_languages() -> None:
    """And neither is left empty."""
    for found in (example(), empty_example()):
        assert all(line.text.nl.strip() and line.text.en.strip() for line in ending_of(found))
