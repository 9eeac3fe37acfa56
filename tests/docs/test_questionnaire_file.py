"""What the page about changing a questionnaire tells people to write, can be read and does what the page says."""

import re
from fractions import Fraction
from pathlib import Path
from textwrap import indent
from typing import Final

from handprint.questionnaire.answer_types import understand_answer
from handprint.questionnaire.lint import lint_logic
from handprint.questionnaire.migrate import migrate
from handprint.questionnaire.questionnaire import NOWHERE, Questionnaire
from handprint.questionnaire.read import read_questionnaire

PAGE: Final = (Path(__file__).resolve().parents[2] / "docs" / "questionnaire-file.md").read_text(encoding="utf-8")
BLOCKS: Final = re.findall(r"```yaml\n# (\w+)\n(.*?)```", PAGE, re.DOTALL)
HEAD: Final = """
questionnaire: dinner
version: "2026.1"
title: {nl: Eten, en: Dinner}
sections:
  - id: all
    title: {nl: Alles, en: All}
    questions:
      - {id: has_kitchen, type: yes_no, ask: {nl: "Keuken?", en: "Kitchen?"}}
"""


def page() -> Questionnaire:
    """Return the questionnaire that all blocks of the page make together."""
    asked = "".join(block for where, block in BLOCKS if where == "question")
    moved = "".join(block for where, block in BLOCKS if where == "migrations")
    text = HEAD.lstrip() + indent(asked, "      ") + "migrations:\n" + indent(moved, "  ")
    questionnaire, problems = read_questionnaire(text, "dinner.yaml", lambda _id: None)
    assert questionnaire is not None, problems
    assert problems == ()
    return questionnaire


def test_every_block_says_where_it_belongs() -> None:
    """No block of YAML on the page goes untested."""
    assert len(BLOCKS) == PAGE.count("```yaml")
    assert {where for where, _ in BLOCKS} == {"question", "migrations"}


def test_what_the_page_writes_has_nothing_that_never_matters() -> None:
    """The lint that the page tells of finds nothing in it."""
    assert lint_logic(page()) == ()


def test_units_mean_what_the_page_says() -> None:
    """The two answers that the page works out."""
    hours = next(question for question in page().questions() if question.id == "kitchen_hours")
    for written, value in (("2 dagen", 16), ("10 uur per week x 48 weken", 480)):
        assert f"`{written}`" in PAGE
        answer, _ = understand_answer(hours, written, "written", NOWHERE)
        assert answer is not None
        assert answer.value == Fraction(value)


def test_old_answers_come_along_as_the_page_says() -> None:
    """Renamed, coded, converted, split, and dropped."""
    old = {"dinner_type": "koud", "kitchen_days": "3", "eaters": "40", "favourite_dish": "soep"}
    found = migrate(old, "2025.1", page())
    assert found.answers == {
        "dinner_kind": "cold",
        "kitchen_hours": "24",
        "dinner_guests": "40",
        "dinner_portions": "40",
    }
    assert found.lost == ()
