"""The law: any path through an interview that ends in the same answers gives the same handprint as a batch of them."""

import re
from datetime import date
from fractions import Fraction
from typing import Final

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from handprint.interview.session import InterviewSession
from handprint.interview.speech import Reply
from handprint.questionnaire.questionnaire import Question, Route
from handprint.questionnaire.record import Key, folded, parse_entry, sealed, to_line
from handprint.score.handprint import Handprint, handprint_of
from handprint.score.one import score_one
from tests.interview.random_halls import CODES, GROUP, random_hall
from tests.interview.reference import Entry, Reference, Seen, seen

TODAY = date(2025, 1, 10)
HEAD: Final = ("Hal", "", "", "geen", "2024", "1", "", "1")
ROUTES: Final[dict[str, Route]] = {"short": "short", "extended": "extended"}
SMALL = st.integers(0, 100)
HALLS = 2_000 if settings().max_examples > 100 else 60


def meant(question: Question, data: st.DataObject) -> tuple[str, Entry]:
    """Return a line that answers a question, and what it means in an answer file."""
    states: list[tuple[str, Entry]] = [("!w", {"state": "dont_know"})]
    if "refused" in question.allow:
        states.append(("!r", {"state": "refused"}))
    if "not_applicable" in question.allow:
        states.append(("!n", {"state": "not_applicable"}))
    if data.draw(st.integers(0, 4)) == 0:
        return data.draw(st.sampled_from(states))
    return _value(question, data)


def _value(question: Question, data: st.DataObject) -> tuple[str, Entry]:
    match question.kind:
        case "yes_no":
            return data.draw(st.sampled_from([("ja", "yes"), ("nee", "no"), ("y", "yes")]))
        case "choice":
            at = data.draw(st.integers(0, 2))
            return data.draw(st.sampled_from([str(at + 1), CODES[at]])), CODES[at]
        case "multi":
            chosen = sorted(data.draw(st.sets(st.integers(0, 2), min_size=1)))
            return ", ".join(str(at + 1) for at in chosen), [CODES[at] for at in chosen]
        case "text":
            return data.draw(st.sampled_from([("taart", "taart"), ("\\!w", "!w"), ("\\onbekend", "onbekend")]))
        case "percent":
            share = data.draw(SMALL)
            return f"{share}%", f"{share}%"
        case _:
            return _number(question, data)


def _number(question: Question, data: st.DataObject) -> tuple[str, Entry]:
    number = data.draw(SMALL)
    match data.draw(st.integers(0, 5)) if "estimate" in question.allow else 5:
        case 0:
            return f"~{number}", {"value": str(number), "state": "estimated"}
        case 1 if number <= 90:
            bounds = {"low": str(number), "high": str(number + 10)}
            return f"~{number}..{number + 10}", {"value": str(number + 5), "state": "estimated", **bounds}
        case _:
            return str(number), str(number)


class Interviews(RuleBasedStateMachine):
    """A person who answers, goes back and forth, undoes, stops and comes back; beside it what was said last."""

    def __init__(self) -> None:
        """Begin without an interview; the first step makes one."""
        super().__init__()
        self.said: Reference
        self.before: list[Reference]
        self.interview: InterviewSession

    @initialize(seed=st.integers(0, HALLS), lines=st.integers(0, 25), data=st.data())
    def begin(self, seed: int, lines: int, data: st.DataObject) -> None:
        """Begin an interview about some questionnaire, and answer what is asked."""
        self.hall = random_hall(seed)
        self.said, self.before = Reference(), []
        self.interview = InterviewSession(self.hall.questionnaire, {}, today=TODAY)
        for line in HEAD:
            self._say(line)
        for _ in range(lines):
            self._fitting(data)

    @rule(lines=st.integers(1, 8), data=st.data())
    def answer(self, lines: int, data: st.DataObject) -> None:
        """Give fitting lines to whatever is asked."""
        for _ in range(lines):
            self._fitting(data)

    def _fitting(self, data: st.DataObject) -> None:
        key = self.interview.key
        if key is not None:
            self._answer(key, *meant(self._question(key), data))
        else:
            self._elsewhere(data)

    @rule()
    def enter(self) -> None:
        """Press Enter: it takes what is worked out, keeps what was answered, or goes on."""
        key = self.interview.key
        offered = None if key is None else self._worked_out(key)
        if key is not None and offered is not None and not self.said.has(key):
            assert self._say("").said
            self.said.take(key, offered)
        else:
            self._say("")

    @rule(line=st.sampled_from(["<", ">", "<", "?", "!c", "!l en", "!l nl", "omdat", "//opmerking", "!g rows"]))
    def move(self, line: str) -> None:
        """Go back, on, to the review; ask for help; say why. A line that does not fit there is refused."""
        key = self.interview.key
        if key is not None and (line == "omdat" or (line[0] == "/" and key[1] == GROUP)):
            return
        if self.interview.prompt().asks in ("group", "confirm", "head", "route") and line == "omdat":
            return
        self._say(line)

    @rule(data=st.data(), presses_enter=st.booleans())
    def go_to(self, data: st.DataObject, *, presses_enter: bool) -> None:
        """Go to any question, most often to one that is worked out, and perhaps press Enter there."""
        every = [one for section in self.hall.questionnaire.sections for one in section.questions]
        worked_out = [one for one in every if one.default is not None]
        self._say(f"!g {data.draw(st.sampled_from([*every, *worked_out, *worked_out])).id}")
        if presses_enter:
            self.enter()

    @rule()
    def undo(self) -> None:
        """Undo the last thing that was said."""
        reply = self._say("!u")
        if reply.said:
            self.said = self.before.pop()

    @rule()
    def stop_and_come_back(self) -> None:
        """Stop, and go on from the lines of the record in another process."""
        reply = self._say("!q")
        assert reply.ending is not None
        entry, lines = None, []
        for said in self.interview.history:
            entry = sealed(said, entry, "2025-01-10T10:00:00Z", "Coach", "coach")
            lines.append(to_line(entry))
        history = tuple(entry.said for entry in map(parse_entry, lines) if entry is not None)
        assert history == self.interview.history
        self.interview = InterviewSession(self.hall.questionnaire, folded(history), today=TODAY, history=history)

    # ---- what holds after every step ----

    @invariant()
    def the_handprint_is_that_of_a_batch(self) -> None:
        """Whatever the path was, and whatever is offered or off its route."""
        sheet = self.interview.sheet()
        if sheet is None:
            return
        expected = self._handprint(self.said.sheet(self.hall.questionnaire), self.said.route)
        found = self._handprint(sheet, sheet.route)
        assert (found.result, found.figures, found.lines) == (expected.result, expected.figures, expected.lines)

    @invariant()
    def only_what_applies_is_asked(self) -> None:
        """A question that is off its route is never asked, and its answer is kept."""
        state = self.interview.state
        assert all(("answers", id_) in state for id_ in self.said.once)
        key = self.interview.key
        if key is not None and len(key) == 2:
            assert not self._seen().is_off_route(key[1])

    @invariant()
    def what_is_worked_out_follows(self) -> None:
        """It is offered as it is now, until it is confirmed, and it is no answer."""
        key = self.interview.key
        offered = None if key is None else self._worked_out(key)
        if key is None or offered is None or self.said.has(key):
            return
        shown = {"yes": "ja", "no": "nee"}.get(str(offered), f"{offered} meal")
        english = {"ja": "yes", "nee": "no"}.get(shown, shown)
        assert self.interview.prompt().default in (shown, english)
        assert ("answers", *key[1:]) not in self.interview.state or key[1] in self._remarked()

    # ---- the steps ----

    def _say(self, line: str) -> Reply:
        before = self.said.copied()
        reply = self.interview.say(line)
        for said in reply.said:
            if said.kind not in ("begun", "undone"):
                self.before.append(before)
            if said.kind in ("route", "undone"):
                self.said.route = "extended" if self._route() == "extended" else "short"
        if reply.ending == "finished":
            self.stop_and_come_back()
        return reply

    def _answer(self, key: Key, line: str, entry: Entry) -> None:
        reply = self._say(line)
        refused = [one.text.nl for one in reply.lines if one.tone == "fault"]
        if not refused:
            self.said.take(key, entry)
        else:
            assert all("kan hier nu niet" in told for told in refused), (line, refused)

    def _elsewhere(self, data: st.DataObject) -> None:
        match self.interview.prompt().asks:
            case "group":
                self._rows(data)
            case "head":
                self._say(data.draw(st.sampled_from(["", "geen", "Hal"])))
            case "confirm":
                self._say(data.draw(st.sampled_from(["Jan", "", "ja", "ja", "nee", "<"])))
            case "route":
                self._say(data.draw(st.sampled_from(["ja", "nee", "<"])))
            case "review":
                self._say(data.draw(st.sampled_from(["", ">", "1", "4", "7"])))
            case _:
                self._say(data.draw(st.sampled_from(["", ">", "omdat", *self._named()])))

    def _named(self) -> list[str]:
        """Return the numbers of the questions that a check names, where it names more than one."""
        found = [re.match(r"(\d+)\. ", line.text.nl) for line in self.interview.prompt().lines]
        numbers = [match[1] for match in found if match]
        return numbers if len(set(numbers)) > 1 else []

    def _rows(self, data: st.DataObject) -> None:
        line = data.draw(st.sampled_from(["Feest", "+", "1", "2", "!d 1", "!x 1", "!x 2", "0", ".", ""]))
        rows = self.said.rows
        numbers = list(rows or {})
        reply = self._say(line)
        if not reply.said or line in ("", "."):
            return
        state = self.interview.state[("answers", GROUP)]
        assert isinstance(state, list)
        match line:
            case "Feest":
                self.said.take(("answers", GROUP, state[-1], "title"), "Feest")
            case "!d 1":
                assert rows is not None
                rows[state[-1]] = dict(rows[numbers[0]])
            case "!x 1" | "!x 2":
                assert rows is not None
                del rows[numbers[int(line[-1]) - 1]]
            case _:
                self.said.rows = {}
        assert state == list(self.said.rows or {})

    # ---- what is known apart from the interview ----

    def _route(self) -> str:
        return str(self.interview.state.get(("questionnaire", "route"), "short"))

    def _question(self, key: Key) -> Question:
        every = (one for section in self.hall.questionnaire.sections for one in section.questions)
        return next(one for one in every if one.id == key[-1])

    def _seen(self) -> Seen:
        return seen(self.said.sheet(self.hall.questionnaire), self.hall.questionnaire)

    def _worked_out(self, key: Key) -> Entry | None:
        """Return what the default of a question is now, as an answer file spells it."""
        question = self._question(key)
        value = self._seen().value(key, question)
        if isinstance(value, bool):
            return "yes" if value else "no"
        if not isinstance(value, Fraction):
            return None
        whole = int(value + Fraction(1, 2))
        return str(whole) if whole <= 100 else None

    def _remarked(self) -> set[str]:
        return {key[1] for key, value in self.interview.state.items() if isinstance(value, dict) and "remark" in value}

    def _handprint(self, sheet: object, route: Route) -> Handprint:
        return handprint_of(score_one(self.hall.plans[route], sheet))  # type: ignore[arg-type]


TestInterviews = Interviews.TestCase
TestInterviews.settings = settings(max_examples=settings().max_examples * 2 // 5, stateful_step_count=40)
