"""Why a figure is lower than people thought: specific, in both languages, and it adds up."""

from fractions import Fraction

import pytest

from handprint.questionnaire.answers import Answer
from handprint.report.lower import lower_of
from tests.cli.running import EXAMPLE
from tests.cli.running import handprint as run
from tests.report.made import empty_example, example, example_with


def test_the_three_largest_deductions_name_line_share_and_whose_number_it_is() -> None:
    """Worked by hand: 60 % of 35,462.48 is 21,277.49; half of five years of 3,414.41 is 8,536.02."""
    lower = lower_of(example())
    assert [(one.line.nl, one.kind, one.euros) for one in lower.largest] == [
        ("Dagactiviteit voor kwetsbare mensen", "deadweight", Fraction("21277.49")),
        ("Niet meer laaggeletterd", "deadweight", Fraction("8536.02")),
        ("Minder eenzaam", "deadweight", Fraction("6402")),
    ]
    first = lower.largest[0]
    assert first.because.nl == "60% was er ook zonder u geweest. Dat is een waarde van het model."
    assert first.because.en == "60% would have been there without you too. That is a value of the model."
    assert first.about_line.nl.startswith("Kwetsbare mensen")
    assert lower.after == Fraction("20566.24")
    assert "EUR 20.566,24" in lower.summary.nl


def test_what_stands_beside_the_euros_is_named_with_its_quantity() -> None:
    """Meeting people and hours given are no loss: they stand elsewhere."""
    lower = lower_of(example())
    assert "Bezoeken om elkaar te ontmoeten: 2.112 bezoeken" in [text.nl for text in lower.without_euros]
    assert "Volunteer hours, rate of the Sociale Hypotheek: EUR 37,500.00" in [text.en for text in lower.beside]
    assert lower.no_judgement.nl.startswith("Dit is geen oordeel over uw vrijwilligers.")
    assert lower.question is None


def test_what_was_paid_is_an_answer_and_not_a_value_of_the_model() -> None:
    """Guests who pay 8 of the 8.80 euros: the largest deduction is what they paid."""
    lower = lower_of(example_with({"meal_contribution": Answer("answered", Fraction(8)), "meals": many()}))
    assert (lower.largest[0].kind, lower.largest[0].because.nl) == (
        "own_contribution",
        "Mensen betalen dit zelf: 91% van de waarde. Dat hebt u geantwoord.",
    )


def many() -> Answer:
    """Return an answer of many meals."""
    return Answer("answered", Fraction(20000))


def test_the_open_question_that_matters_most_stands_below() -> None:
    """Meals open: the block says what waits, and that what is known is all there is."""
    lower = lower_of(example_with({"meals": None, "revenue": None}))
    assert lower.question is not None
    assert lower.question.id == "meals"
    assert "EUR 65.250,00" in lower.question.matters.nl
    assert lower.summary.nl.startswith("Wat nu bekend is")


def test_last_year_makes_it_sharper() -> None:
    """Between nothing and the 1,500 meals of last year lie the 4,893.75 euros of the worked example."""
    last_year = example().scored.sheet
    question = lower_of(example_with({"meals": None}), last_year).question
    assert question is not None
    assert "EUR 4,893.75 (with last year's answer)" in question.matters.en


def test_with_nothing_answered_nothing_is_taken_off() -> None:
    """The block says so, instead of 0 euros."""
    lower = lower_of(empty_example())
    assert lower.before == lower.after == 0
    assert (lower.largest, lower.others_said) == ((), None)
    assert "geen regel" in lower.summary.nl
    assert lower.question is not None


def test_a_line_below_nothing_still_adds_up() -> None:
    """Guests pay more than a meal is worth: corrections then make the loss smaller, and that is in the rest."""
    found = example_with({"meal_contribution": Answer("answered", Fraction(20))})
    lower = lower_of(found)
    assert lower.before - sum(one.euros for one in lower.largest) - lower.others == lower.after
    assert lower.after == sum((one.contribution or Fraction(0) for one in found.lines_of("impact")), Fraction(0))


@pytest.mark.parametrize(
    ("language", "said"),
    [("nl", "Waarom is dit lager dan u dacht?"), ("en", "Why is this lower than you thought?")],
)
def test_the_command_shows_the_block_when_asked(language: str, said: str) -> None:
    """Below the card with `--why`, not without it, and never between JSON."""
    asked = run("--lang", language, "score", EXAMPLE, "--why")
    assert asked.code == 0
    assert asked.out.index("SDG") < asked.out.index(said)
    assert said not in run("--lang", language, "score", EXAMPLE).out
    assert said not in run("--lang", language, "score", EXAMPLE, "--why", "--json").out
