"""A questionnaire with options that close, values that are offered, and checks across questions."""

from handprint.questionnaire.answer_types import understand_answer
from handprint.questionnaire.answers import Answer, Row
from handprint.questionnaire.standing import Standing, standing
from tests.questionnaire.reading import HERE, file, questions, section, the_questionnaire

ONCE = """
- {id: has_kitchen, type: yes_no, ask: {nl: Keuken, en: Kitchen}}
- id: guests
  type: people
  min: 0
  max: 1000
  decimals: 0
  ask: {nl: Gasten, en: Guests}
  also:
    - {word: {nl: "bus, bussen", en: "coach, coaches"}, is: 50}
    - {word: {nl: per week, en: a week}, is: 1, times: [{nl: "week, weken", en: weeks}]}
    - {word: {nl: per tafel, en: per table}, is: 0.5, times: [{nl: tafels, en: tables}, {nl: avonden, en: evenings}]}
- id: kind
  type: choice
  options:
    - {code: talk, nl: Praten, en: Talk}
    - {code: meal, nl: Eten, en: Meal, only_if: has_kitchen}
  ask: {nl: Soort, en: Kind}
- id: meals
  type: whole
  unit: meal
  min: 0
  max: 3000
  decimals: 0
  ask: {nl: Maaltijden, en: Meals}
  ask_if: kind = 'meal'
  when_off_route: 0
  default: guests * 2 [meal/people]
  check:
    - {that: "meals <= guests * 3 [meal/people]", say: {nl: "Zoveel?", en: "So many?"}}
    - {that: "meals >= 1 [meal]", say: {nl: "Dat kan niet.", en: "Impossible."}, must: yes}
- id: best
  type: choice
  options: [{code: talk, nl: Praten, en: Talk}, {code: meal, nl: Eten, en: Meal, only_if: has_kitchen}]
  ask: {nl: Beste, en: Best}
  default: kind
"""
ROWS = """
- {id: title, type: text, ask: {nl: Naam, en: Name}}
- {id: there, type: people, min: 0, max: 500, decimals: 0, ask: {nl: Er, en: There}, default: guests / 2}
- id: days
  type: multi
  options: [{code: sa, nl: Za, en: Sa}, {code: su, nl: Zo, en: Su, only_if: "there > 3 [people]"}]
  ask: {nl: Dagen, en: Days}
  check: {that: "there <= guests", say: {nl: "Meer dan alle gasten?", en: "More than all guests?"}}
"""
EVENTS = section("rows", ROWS, "{group: events, max: 3, name_from: title}")
LOGIC = the_questionnaire(file(section("all", ONCE), EVENTS))
FIELDS = questions(LOGIC)


def given(**answers: str) -> dict[str, Answer]:
    """Return machine answers that must be understandable."""
    found = {id_: understand_answer(FIELDS[id_], written, "machine", HERE)[0] for id_, written in answers.items()}
    return {id_: answer for id_, answer in found.items() if answer is not None}


def now(*rows: dict[str, str], **answers: str) -> Standing:
    """Return how answers stand; without rows the group was not answered."""
    groups = {"events": tuple(Row(given(**row)) for row in rows)} if rows else {}
    return standing(LOGIC, "extended", given(**answers), groups)
