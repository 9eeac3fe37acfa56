"""Small questionnaires for tests, and how they are read."""

from collections.abc import Mapping
from textwrap import indent

from handprint.problems import Place, Problems
from handprint.questionnaire.answer_types import understand_answer
from handprint.questionnaire.answers import Answer
from handprint.questionnaire.questionnaire import Grammar, Question, Questionnaire
from handprint.questionnaire.read import read_questionnaire

HERE = Place("form", 3, 7)

HALL = """
- {id: welcome, type: note, ask: {nl: Welkom, en: Welcome}}
- {id: has_volunteers, type: yes_no, ask: {nl: Vrijwilligers, en: Volunteers}}
- id: volunteer_hours
  type: hours
  min: 0
  max: 1000000
  decimals: 1
  ask: {nl: Uren, en: Hours}
  ask_if: has_volunteers
  when_off_route: 0
  check:
    - {that: "volunteer_hours <= 20000 [hour]", say: {nl: Veel, en: Many}}
    - {that: "volunteer_hours <= 20 [hour/EUR] * donations", say: {nl: Veel, en: Many}, must: yes}
  allow: [dont_know, estimate]
- id: share
  type: percent
  min: 5
  max: 100
  decimals: 1
  ask: {nl: Deel, en: Share}
  when_off_route: 12.5%
  allow: [not_applicable]
- id: themes
  type: multi
  options:
    - {code: health, nl: "Gezondheid, welzijn", en: Health}
    - {code: nature, nl: Natuur, en: Nature}
    - {code: nothing, nl: Geen van deze, en: None of these, none: yes}
  ask: {nl: Onderwerpen, en: Themes}
  ask_if: volunteer_hours > 10 [hour]
  when_off_route: none
- {id: donations, type: euros, min: 0, max: 1000000, decimals: 2, route: extended, ask: {nl: Giften, en: Gifts}}
- {id: proud, type: text, ask: {nl: Trots, en: Proud}, allow: [refused]}
"""

ROWS = """
- {id: title, type: text, ask: {nl: Naam, en: Name}}
- id: kind
  type: choice
  options: [{code: walk, nl: Wandelen, en: Walk}, {code: meal, nl: Eten, en: Meal}]
  ask: {nl: Soort, en: Kind}
- id: guests
  type: people
  min: 0
  max: 500
  decimals: 0
  ask: {nl: Gasten, en: Guests}
  ask_if: kind = 'meal' and has_volunteers
  when_off_route: 7
"""


def section(id_: str, questions: str, repeat: str = "") -> str:
    """Return a section of a questionnaire file."""
    head = f"- id: {id_}\n  title: {{nl: Deel, en: Section}}\n"
    return (
        head + (f"  repeat: {repeat}\n" if repeat else "") + "  questions:\n" + indent(questions.strip() + "\n", "    ")
    )


def file(*sections: str, id_: str = "hall", includes: str = "[]") -> str:
    """Return a questionnaire file."""
    head = f'questionnaire: {id_}\nversion: "1"\ntitle: {{nl: Zaal, en: Hall}}\nincludes: {includes}\nsections:\n'
    return head + indent("".join(sections), "  ")


FULL = file(section("all", HALL), section("rows", ROWS, "{group: events, max: 3, name_from: title}"))


def read(text: str, **others: str) -> tuple[Questionnaire | None, Problems]:
    """Read a questionnaire that may include the others, each by its id."""
    return read_questionnaire(text, "hall.yaml", lambda id_: (others[id_], f"{id_}.yaml") if id_ in others else None)


def the_questionnaire(text: str = FULL, **others: str) -> Questionnaire:
    """Return a questionnaire that must be readable."""
    questionnaire, problems = read(text, **others)
    assert questionnaire is not None, problems
    return questionnaire


def questions(questionnaire: Questionnaire) -> Mapping[str, Question]:
    """Return every question and field by its id."""
    return {question.id: question for part in questionnaire.sections for question in part.questions}


def told(problems: Problems) -> list[tuple[str, int, int]]:
    """Return what was told, and where."""
    return [(problem.code, problem.place.line, problem.place.column) for problem in problems]


FIELDS = questions(the_questionnaire())


def answer(id_: str, written: str, grammar: Grammar = "machine") -> Answer:
    """Return an answer to a question of the full questionnaire that must be understandable."""
    found, problems = understand_answer(FIELDS[id_], written, grammar, HERE)
    assert found is not None, problems
    return found
