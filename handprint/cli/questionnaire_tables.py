"""A questionnaire on the screen: every question with what may be answered, when it is asked, and what is checked."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from rich.console import Console

from handprint.cli.console import line
from handprint.cli.in_words import in_words
from handprint.cli.speech import language, speak
from handprint.cli.tables import show_pairs, show_table
from handprint.expr.units import NO_UNIT
from handprint.problems import Text
from handprint.questionnaire.questionnaire import NUMERIC, Check, Kin, Option, Question, Questionnaire, Section
from handprint.report.code_names import ALLOWED, QUESTION_KINDS, ROUTES
from handprint.score.wording import plainly, said, share


def show_questionnaires(questionnaires: Iterable[Questionnaire], console: Console) -> None:
    """Show which questionnaires there are."""
    columns = (speak("Vragenlijst", "Questionnaire"), speak("Versie", "Version"), speak("Titel", "Title"), "")
    rows = ((found.id, found.version, _said(found.title), found.file) for found in questionnaires)
    show_table(speak("Vragenlijsten", "Questionnaires"), columns, rows, console, whole=(0,))


def show_questionnaire(questionnaire: Questionnaire, console: Console) -> None:
    """Show the whole logic of a questionnaire, section by section."""
    console.print(line(_said(questionnaire.title), "bold"))
    show_pairs(
        (
            (speak("Vragenlijst", "Questionnaire"), f"{questionnaire.id} {questionnaire.version}"),
            (speak("Met de vragen van", "With the questions of"), ", ".join(questionnaire.includes)),
            (speak("Bestand", "File"), questionnaire.file),
            (speak("Vingerafdruk", "Fingerprint"), questionnaire.fingerprint),
        ),
        console,
    )
    for section in questionnaire.sections:
        show_table(_title(section), _columns(), map(_row, section.questions), console)


def _said(text: Text) -> str:
    return text.said(language())


def _title(section: Section) -> str:
    title = f"{_said(section.title)} ({section.id})"
    if section.repeat is None:
        return title
    group, most = section.repeat.group, section.repeat.most
    return title + speak(
        f": voor elke rij van {group}, hoogstens {most}", f": for every row of {group}, at most {most}"
    )


def _columns() -> tuple[str, ...]:
    return (
        speak("Vraag", "Question"),
        speak("Antwoord", "Answer"),
        speak("Route", "Route"),
        speak("Alleen als", "Only if"),
        speak("Overgeslagen telt als", "Skipped counts as"),
        speak("Controle", "Check"),
    )


def _row(question: Question) -> tuple[str, ...]:
    condition = "" if question.ask_if is None else in_words(question.ask_if.node, language())
    return (
        f"{_said(question.ask)} ({question.id})",
        "; ".join(_answer(question)),
        _said(ROUTES[question.route]),
        condition,
        _when_skipped(question),
        "; ".join(map(_check, question.checks)),
    )


def _answer(question: Question) -> Iterator[str]:
    unit = "" if question.unit == NO_UNIT or question.kind not in ("whole", "number") else f" [{question.unit}]"
    yield _said(QUESTION_KINDS[question.kind]) + unit
    if question.kind in NUMERIC:
        yield from _bounds(question)
    if question.options:
        yield ", ".join(map(_option, question.options))
    if question.also:
        yield speak("ook in: ", "also in: ") + ", ".join(map(_kin, question.also))
    if question.default is not None:
        yield speak("voorstel: ", "offered: ") + in_words(question.default.node, language())
    if question.required:
        yield speak("verplicht", "required")
    yield from (_said(name) for allowed, name in ALLOWED.items() if allowed in question.allow)


def _option(option: Option) -> str:
    said = f"{option.code} ({_said(option.label)})"
    if option.only_if is None:
        return said
    return said + speak(" alleen als ", " only if ") + in_words(option.only_if.node, language())


def _kin(kin: Kin) -> str:
    words = [_said(words).split(",")[-1].strip() for words in (kin.words, *kin.times)]
    size = "" if kin.size == 1 else f" (= {plainly(kin.size, language())})"
    return " x ".join(words) + size


def _bounds(question: Question) -> Iterator[str]:
    if question.low is not None and question.high is not None:
        low, high = _number(question.low, question), _number(question.high, question)
        yield speak(f"van {low} tot en met {high}", f"from {low} to {high}")
    places = 0 if question.decimals is None else question.decimals - (2 if question.kind == "percent" else 0)
    if places > 0:
        yield speak(f"{places} decimalen", f"{places} decimals")


def _number(value: Fraction, question: Question) -> str:
    return share(value, language()) if question.kind == "percent" else plainly(value, language())


def _when_skipped(question: Question) -> str:
    value = question.when_off_route
    if not question.declares_off_route:
        return speak("onbekend", "unknown") if question.ask_if is not None else ""
    if isinstance(value, Fraction):
        return _number(value, question)
    return said(value, question.type, {}).said(language())


def _check(check: Check) -> str:
    strength = speak("moet", "must") if check.must else speak("let op", "mind")
    return f"{strength}: {in_words(check.that.node, language())}"
