"""Every line goes to the place where the interview is, and every prompt comes from there; some are heard anywhere."""

from collections.abc import Mapping
from typing import Final

from handprint.interview.commands import Command, Do, Jump, Speak, parse_command
from handprint.interview.confirm import confirm_prompt, hear_confirm
from handprint.interview.doubts import doubt_prompt, hear_doubt
from handprint.interview.finding import find_place
from handprint.interview.head_talk import head_prompt, hear_head
from handprint.interview.moment import Moment, Turn, fault
from handprint.interview.moving import excursion
from handprint.interview.outside import hear_outside, outside_prompt
from handprint.interview.places import Confirm, Doubt, Gone, Group, Head, Longer, Outside, Question, Review
from handprint.interview.question_prompt import question_prompt
from handprint.interview.questions import hear_question
from handprint.interview.review import hear_longer, hear_review, longer_prompt, review_prompt
from handprint.interview.rows import hear_group
from handprint.interview.rows_prompt import rows_prompt
from handprint.interview.speech import Line, Progress, Prompt
from handprint.interview.undoing import undo
from handprint.problems import Language, Text

_LANGUAGES: Final[Mapping[str, Language]] = {"nl": "nl", "en": "en"}
_STOPPED = Text("Gestopt. Alles is bewaard.", "Stopped. Everything is saved.")


def hear(moment: Moment, line: str) -> Turn:
    """Return what comes of a line, wherever the interview is."""
    command = parse_command(line)
    match command:
        case Do(what="quit"):
            return Turn(moment, (Line(_STOPPED, "good"),), ending="stopped")
        case Speak(wanted=wanted):
            return _spoken(moment, wanted)
        case _ if isinstance(moment.at, Outside):
            return hear_outside(moment, command)
        case Do(what="undo"):
            return undo(moment)
        case Do(what="check"):
            return Turn(moment.to(Review()))
        case Jump(wanted=wanted):
            found = find_place(moment, wanted)
            return fault(moment, found) if isinstance(found, Text) else Turn(excursion(moment, found))
        case _:
            return _heard_at(moment, command)


def _heard_at(moment: Moment, command: Command) -> Turn:
    match moment.at:
        case Head(key=key):
            return hear_head(moment, key, command)
        case Question(key=key):
            return hear_question(moment, key, command)
        case Group(group=group):
            return hear_group(moment, group, command)
        case Doubt() as doubt:
            return hear_doubt(moment, doubt, command)
        case Review(part=part):
            return hear_review(moment, part, command)
        case Longer():
            return hear_longer(moment, command)
        case Confirm(step=step):
            return hear_confirm(moment, step, command)
        case _:
            return Turn(moment, ending="finished")


def _spoken(moment: Moment, wanted: str) -> Turn:
    language = _LANGUAGES.get(wanted.casefold())
    if language is None:
        return fault(moment, Text("Typ !l nl of !l en.", "Type !l nl or !l en."))
    return Turn(moment, (Line(Text("Nederlands.", "English."), "good"),), language=language)


# ---- asking ----


def prompt_at(moment: Moment, language: Language) -> Prompt:
    """Return what is asked where the interview is."""
    match moment.at:
        case Outside():
            return outside_prompt(moment)
        case Head(key=key):
            return head_prompt(moment, key)
        case Question(key=key):
            return question_prompt(moment, key, language)
        case Group(group=group):
            return rows_prompt(moment, group, language)
        case Doubt() as doubt:
            return doubt_prompt(moment, doubt)
        case Review(part=part):
            return review_prompt(moment, part)
        case Longer():
            return longer_prompt(moment)
        case Confirm(step=step):
            return confirm_prompt(moment, step)
        case Gone():
            return _goodbye()


def _goodbye() -> Prompt:
    title = Text("Klaar", "Done")
    return Prompt("goodbye", (), title, Progress(title, 0, 0, 0, 0))
