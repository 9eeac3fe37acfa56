"""The interview itself: pure, so that a person, a pipe and a test drive it with the same lines.

A front end shows `prompt()`, takes one line, gives it to `say()`, saves what was `said` before anything else, and shows
the lines of the reply. Everything that was answered is in `state`; where the conversation is, is not: who comes back
goes on at the first question that is open.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from handprint.interview.asked import asked_on
from handprint.interview.doubts import settled_place
from handprint.interview.hearing import hear, prompt_at
from handprint.interview.moment import Attach, Fixed, Moment
from handprint.interview.offered import carried_from
from handprint.interview.outside import start_place
from handprint.interview.places import Gone, Question
from handprint.interview.speech import Prompt, Reply
from handprint.model.model import UnitName
from handprint.problems import Language
from handprint.questionnaire.answers import AnswerSheet, Named
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.questionnaire.record import Change, Key, Said, State
from handprint.questionnaire.spelled import sheet_of

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
_NO_UNITS: Final[Mapping[str, UnitName]] = MappingProxyType({})
_NO_MODEL: Final = Named("", "")


class InterviewSession:
    """One interview, from its first line to its confirmation or until somebody stops."""

    def __init__(  # noqa: PLR0913 - what an interview needs, each by its name
        self,
        questionnaire: Questionnaire,
        state: State,
        *,
        today: date,
        language: Language = "nl",
        goal: frozenset[str] | None = None,
        previous: AnswerSheet | None = None,
        history: Iterable[Said] = (),
        outside: Iterable[Change] = (),
        model: Named = _NO_MODEL,
        units: Mapping[str, UnitName] = _NO_UNITS,
        municipalities: Mapping[str, str] = _NOTHING,
        attach: Attach | None = None,
    ) -> None:
        """Begin or go on.

        Args:
            questionnaire: what is asked, includes resolved.
            state: what all entries of the record add up to; empty for a new interview.
            today: the day of the interview.
            language: of the screen at first.
            goal: ids of the questions, fields or groups to ask; None asks everything.
            previous: last year's answers, for a new interview.
            history: what all entries of the record said, in order, so that it can be undone.
            outside: differences with the answer file, which was changed by hand; each is shown to be confirmed.
            model: the model that the answers are meant for.
            units: what units are called.
            municipalities: their names by the code of Statistics Netherlands.
            attach: looks at a file of evidence and gives its reference.
        """
        fixed = Fixed(
            questionnaire=questionnaire,
            routes={route: asked_on(questionnaire, route, goal) for route in ("short", "extended")},
            today=today,
            has_goal=goal is not None,
            model=model,
            units=units,
            municipalities=municipalities,
            attach=attach,
        )
        moment = Moment(fixed, fixed.standing(state), Gone(), outside=tuple(outside), history=tuple(history))
        self._language: Language = language
        self._unsaid = tuple(_beginning(moment, previous))
        moment = moment.after(*self._unsaid)
        self._moment = settled_place(moment.to(start_place(moment)))

    @property
    def state(self) -> State:
        """What everything that was said adds up to."""
        return self._moment.state

    @property
    def language(self) -> Language:
        """The language of the screen now."""
        return self._language

    @property
    def history(self) -> tuple[Said, ...]:
        """Everything that was said, in order; what has number n in a record stands at n - 1."""
        return self._moment.history

    @property
    def key(self) -> Key | None:
        """The key of the question that is asked now; None at a list of rows, a check, the head or a review."""
        at = self._moment.at
        return at.key if isinstance(at, Question) else None

    def sheet(self) -> AnswerSheet | None:
        """Return the answer sheet as it stands, None as long as its head is incomplete."""
        return sheet_of(self.state, self._moment.fixed.questionnaire, "", self._moment.fixed.understand)

    def opening(self) -> Reply:
        """Return what a new interview begins with, to be saved; without this call the first reply brings it."""
        said, self._unsaid = self._unsaid, ()
        return Reply(said=said)

    def prompt(self) -> Prompt:
        """Return what is asked now."""
        return prompt_at(self._moment, self._language)

    def say(self, line: str) -> Reply:
        """Take one line and return what came of it. Nothing in a line can raise."""
        turn = hear(self._moment, line)
        self._moment = settled_place(turn.moment)
        self._language = turn.language or self._language
        said, self._unsaid = (*self._unsaid, *turn.said), ()
        return Reply(tuple(turn.lines), said, turn.ending)


def _beginning(moment: Moment, previous: AnswerSheet | None) -> Iterable[Said]:
    """Yield what a new interview begins with: which questionnaire, which model, and what is carried over."""
    if ("questionnaire", "id") not in moment.state:
        asked, model = moment.fixed.questionnaire, moment.fixed.model
        named = {
            ("questionnaire", "id"): asked.id,
            ("questionnaire", "version"): asked.version,
            ("initiative", "kind"): asked.id,
            ("model", "id"): model.id,
            ("model", "version"): model.version,
        }
        yield Said("begun", tuple(Change(key, None, value) for key, value in named.items() if value))
    if previous is not None and not any(key[0] in ("offered", "answers") for key in moment.state):
        yield carried_from(previous, moment.fixed.questionnaire)
