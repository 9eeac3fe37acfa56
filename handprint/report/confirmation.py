"""The page on which an initiative confirms its handprint: what it says, in one language, for one sheet of paper."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from handprint.language import format_date
from handprint.language.safe_text import safe_text
from handprint.problems import Language, Text
from handprint.questionnaire.answers import Confirmation
from handprint.report.initiative import InitiativeReport, report_of
from handprint.score.handprint import Handprint

TITLE: Final = Text("Bevestiging van onze Social Handprint", "Confirmation of our Social Handprint")
TRUTH: Final = Text("Ik heb de antwoorden naar waarheid gegeven.", "I have given the answers truthfully.")
PUBLISH: Final = Text("Deze cijfers mogen openbaar worden.", "These figures may be made public.")
REUSE: Final = Text(
    "Deze antwoorden mogen volgend jaar het begin zijn van de nieuwe handprint.",
    "These answers may be the beginning of next year's handprint.",
)
CONSENT: Final = Text("Toestemming (kruis aan wat mag)", "Consent (tick what is allowed)")
NO_NAMES: Final = Text(
    "Op deze bladzijde staan geen namen van deelnemers.", "There are no names of participants on this page."
)
NAME, ROLE, DATE, SIGNATURE = (
    Text("Naam", "Name"),
    Text("Functie", "Role"),
    Text("Datum", "Date"),
    Text("Handtekening", "Signature"),
)
GOALS: Final = Text("Per doel (SDG)", "Per goal (SDG)")
COUNTED: Final = Text("Telt ook, zonder euro's", "Counts too, without euros")
MOST_LINES: Final = 12
MOST_NOTES: Final = 3
LONGEST: Final = 160
"""Longer texts are cut, so that the page stays one page."""


@dataclass(frozen=True, slots=True)
class ConfirmationPage:
    """What stands on the page; texts are safe to show but not yet markup.

    `figures`, `goals` and `counted` are (what, how much); `notes` are what is not known and what cannot be right;
    `boxes` are (is ticked, what is allowed); `lines` are (what, what was filled in or "" for room to write).
    """

    language: Language
    title: str
    name: str
    about: tuple[str, ...]
    figures: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    goals_title: str
    goals: tuple[tuple[str, str], ...]
    counted_title: str
    counted: tuple[tuple[str, str], ...]
    truth: str
    consent: str
    boxes: tuple[tuple[bool, str], ...]
    lines: tuple[tuple[str, str], ...]
    small: tuple[str, ...]


def confirmation_page(handprint: Handprint, language: Language) -> ConfirmationPage:
    """Return what the confirmation of a handprint says; what was confirmed already is filled in."""
    report, sheet = report_of(handprint), handprint.scored.sheet
    say = _Saying(language)
    shown = (*report.headlines, *(report.others if report.has_other_figures_only else ()))
    confirmed = sheet.confirmed
    return ConfirmationPage(
        language=language,
        title=say.text(TITLE),
        name=say.short(report.name),
        about=(say.text(report.period), *_applicant(handprint, say)),
        figures=tuple((say.text(one.label), say.text(one.shown)) for one in shown),
        notes=tuple(say.text(note) for note in (report.known_part, *report.wrong[:MOST_NOTES]) if note is not None),
        goals_title=say.text(GOALS),
        goals=_goals(report, say),
        counted_title=say.text(COUNTED),
        counted=_counted(report, say),
        truth=say.text(TRUTH),
        consent=say.text(CONSENT),
        boxes=(
            (confirmed is not None and confirmed.publish, say.text(PUBLISH)),
            (confirmed is not None and confirmed.reuse, say.text(REUSE)),
        ),
        lines=_lines(confirmed, say),
        small=_small(handprint, report, say),
    )


@dataclass(frozen=True, slots=True)
class _Saying:
    """Texts in one language, made safe to show."""

    language: Language

    def text(self, text: Text) -> str:
        """Return a text of ours or of the model."""
        return self.short(text.said(self.language), 2 * LONGEST)

    def short(self, text: str, most: int = LONGEST) -> str:
        """Return foreign text, cut where it would push the rest off the page."""
        safe = safe_text(text)
        return safe if len(safe) <= most else f"{safe[: most - 1]}…"


def _applicant(handprint: Handprint, say: _Saying) -> tuple[str, ...]:
    applicant = handprint.scored.sheet.applicant
    if applicant is None or not applicant.name:
        return ()
    what = Text("Aanvrager", "Applicant").said(say.language)
    return (f"{what}: {say.short(applicant.name)}",)


def _goals(report: InitiativeReport, say: _Saying) -> tuple[tuple[str, str], ...]:
    valued = (goal for goal in report.goals if goal.valued)
    return tuple((f"{goal.number}. {say.text(goal.name)}", say.text(goal.shown)) for goal in valued)


def _counted(report: InitiativeReport, say: _Saying) -> tuple[tuple[str, str], ...]:
    lines = [(say.text(line.name), say.text(line.quantity)) for line in report.counted]
    more = len(lines) - MOST_LINES
    if more > 0:
        lines = [*lines[:MOST_LINES], (Text(f"en nog {more}", f"and {more} more").said(say.language), "")]
    return tuple(lines)


def _lines(confirmed: Confirmation | None, say: _Saying) -> tuple[tuple[str, str], ...]:
    by, role, on = (confirmed.by, confirmed.role, _day(confirmed.on, say)) if confirmed else ("", "", "")
    return (
        (say.text(NAME), say.short(by)),
        (say.text(ROLE), say.short(role)),
        (say.text(DATE), on),
        (say.text(SIGNATURE), ""),
    )


def _day(on: str, say: _Saying) -> str:
    return format_date(date.fromisoformat(on), say.language) if on else ""


def _small(handprint: Handprint, report: InitiativeReport, say: _Saying) -> tuple[str, ...]:
    plan = handprint.scored.plan
    model, questionnaire = plan.model, plan.questionnaire
    made = Text(
        f"Gemaakt met model {model.id} {model.version} en vragenlijst {questionnaire.id} {questionnaire.version}.",
        f"Made with model {model.id} {model.version} and questionnaire {questionnaire.id} {questionnaire.version}.",
    )
    number = Text("Resultaatnummer", "Result number").said(say.language)
    return (say.text(made), f"{number}: {handprint.result}", say.text(report.not_comparable), say.text(NO_NAMES))
