"""What is different between two versions of a questionnaire, in words, and which old answers would not come along."""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from handprint.expr.formula import Formula
from handprint.expr.syntax import names_in
from handprint.problems import Text
from handprint.questionnaire.questionnaire import Kin, Question, Questionnaire
from handprint.report.code_names import ALLOWED, QUESTION_KINDS, ROUTES
from handprint.score.wording import plainly, said, share

NOTHING: Final = Text("niets", "nothing")


def questionnaire_changes(old: Questionnaire, new: Questionnaire) -> tuple[Text, ...]:
    """Return every difference as a sentence: first what came, then what went, then what changed."""
    before, after = _questions(old), _questions(new)
    return (
        *_head(old, new),
        *(_came(after[id_]) for id_ in after if id_ not in before),
        *(_went(before[id_], new) for id_ in before if id_ not in after),
        *(text for id_ in after if id_ in before for text in _changed(before[id_], after[id_])),
        *_order([id_ for id_ in before if id_ in after], [id_ for id_ in after if id_ in before]),
    )


def _questions(questionnaire: Questionnaire) -> Mapping[str, Question]:
    return {question.id: question for section in questionnaire.sections for question in section.questions}


def _head(old: Questionnaire, new: Questionnaire) -> Iterator[Text]:
    if old.version != new.version:
        yield Text(f"Versie {old.version} wordt {new.version}.", f"Version {old.version} becomes {new.version}.")
    if old.title != new.title:
        yield Text(
            f'De titel "{old.title.nl}" wordt "{new.title.nl}".',
            f'The title "{old.title.en}" becomes "{new.title.en}".',
        )


def _came(question: Question) -> Text:
    return Text(f"Nieuw: '{question.id}': \"{question.ask.nl}\"", f"New: '{question.id}': \"{question.ask.en}\"")


def _went(question: Question, new: Questionnaire) -> Text:
    fate = _fate(question.id, new)
    return Text(
        f"Weg: '{question.id}': \"{question.ask.nl}\". {fate.nl}",
        f"Gone: '{question.id}': \"{question.ask.en}\". {fate.en}",
    )


def _fate(id_: str, new: Questionnaire) -> Text:
    """Say what the migrations do with old answers to a question."""
    for migration in new.migrations:
        if id_ in migration.renamed:
            to = migration.renamed[id_]
            return Text(f"Oude antwoorden gaan naar '{to}'.", f"Old answers go to '{to}'.")
        if id_ in migration.dropped:
            why = migration.dropped[id_]
            return Text(f"Oude antwoorden vervallen: {why.nl}", f"Old answers fall away: {why.en}")
        made = [one.target for one in migration.made if id_ in names_in(one.formula.node)]
        if made:
            into = ", ".join(made)
            return Text(f"Oude antwoorden gaan op in {into}.", f"Old answers go into {into}.")
    return Text("Er is geen overstap: oude antwoorden gaan niet mee.", "No migration: old answers do not come along.")


def _order(before: list[str], after: list[str]) -> Iterator[Text]:
    if before != after:
        yield Text("De volgorde van de vragen is anders.", "The order of the questions is another.")


# ---- one question ----


def _changed(old: Question, new: Question) -> Iterator[Text]:
    for name, part in _PARTS.items():
        was, now = part(old), part(new)
        if was != now:
            yield Text(
                f"'{new.id}': {_NAMES[name].nl} was {was.nl}, en wordt {now.nl}.",
                f"'{new.id}': {_NAMES[name].en} was {was.en}, and becomes {now.en}.",
            )


def _text(text: Text | None) -> Text:
    return NOTHING if text is None else Text(f'"{text.nl}"', f'"{text.en}"')


def _formula(formula: Formula | None) -> Text:
    return NOTHING if formula is None else _same(formula.text.strip())


def _same(text: str) -> Text:
    return Text(text, text) if text else NOTHING


def _listed(texts: Iterator[Text]) -> Text:
    found = list(texts)
    return Text("; ".join(one.nl for one in found), "; ".join(one.en for one in found)) if found else NOTHING


def _number(question: Question, value: Fraction | None) -> Text:
    if value is None:
        return NOTHING
    show = share if question.kind == "percent" else plainly
    return Text(show(value, "nl"), show(value, "en"))


def _options(question: Question) -> Text:
    def one(code: str, label: Text, condition: Formula | None) -> Text:
        only = _formula(condition)
        when = Text(f", alleen als {only.nl}", f", only if {only.en}") if condition else Text("", "")
        return Text(f"{code} ({label.nl}){when.nl}", f"{code} ({label.en}){when.en}")

    return _listed(one(option.code, option.label, option.only_if) for option in question.options)


def _checks(question: Question) -> Text:
    def one(formula: Formula, *, must: bool) -> Text:
        text = formula.text.strip()
        return Text(f"{'moet' if must else 'let op'}: {text}", f"{'must' if must else 'mind'}: {text}")

    return _listed(one(check.that, must=check.must) for check in question.checks)


def _kin(question: Question) -> Text:
    def one(kin: Kin) -> Text:
        times = Text("".join(f" x {word.nl}" for word in kin.times), "".join(f" x {word.en}" for word in kin.times))
        nl, en = f"{kin.words.nl}{times.nl}", f"{kin.words.en}{times.en}"
        return Text(f"{nl} = {plainly(kin.size, 'nl')}", f"{en} = {plainly(kin.size, 'en')}")

    return _listed(map(one, question.also))


def _off_route(question: Question) -> Text:
    return said(question.when_off_route, question.type, {}) if question.declares_off_route else NOTHING


_PARTS: Final[Mapping[str, Callable[[Question], Text]]] = MappingProxyType(
    {
        "kind": lambda question: QUESTION_KINDS[question.kind],
        "ask": lambda question: _text(question.ask),
        "why": lambda question: _text(question.why),
        "find": lambda question: _text(question.find),
        "help": lambda question: _text(question.help),
        "example": lambda question: _text(question.example),
        "unit": lambda question: _same(str(question.unit)),
        "min": lambda question: _number(question, question.low),
        "max": lambda question: _number(question, question.high),
        "decimals": lambda question: _same("" if question.decimals is None else str(question.decimals)),
        "options": _options,
        "route": lambda question: ROUTES[question.route],
        "ask_if": lambda question: _formula(question.ask_if),
        "when_off_route": _off_route,
        "default": lambda question: _formula(question.default),
        "also": _kin,
        "check": _checks,
        "allow": lambda question: _listed(name for state, name in ALLOWED.items() if state in question.allow),
        "carry": lambda question: _same(question.carry),
        "required": lambda question: Text(*(("ja", "yes") if question.required else ("nee", "no"))),
    }
)
_NAMES: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "kind": Text("de soort", "the type"),
        "ask": Text("de vraag", "the question"),
        "why": Text("waarom we het vragen", "why it is asked"),
        "find": Text("waar het te vinden is", "where to find it"),
        "help": Text("de uitleg", "the help"),
        "example": Text("het voorbeeld", "the example"),
        "unit": Text("de eenheid", "the unit"),
        "min": Text("het laagste antwoord", "the lowest answer"),
        "max": Text("het hoogste antwoord", "the highest answer"),
        "decimals": Text("het aantal decimalen", "the number of decimals"),
        "options": Text("de keuzes", "the options"),
        "route": Text("de route", "the route"),
        "ask_if": Text("de voorwaarde", "the condition"),
        "when_off_route": Text("wat telt als de vraag wordt overgeslagen", "what counts when it is skipped"),
        "default": Text("het voorstel", "what is offered"),
        "also": Text("andere eenheden", "other units"),
        "check": Text("de controles", "the checks"),
        "allow": Text("wat ook mag", "what is allowed as well"),
        "carry": Text("meenemen naar volgend jaar", "carrying to next year"),
        "required": Text("verplicht", "required"),
    }
)
