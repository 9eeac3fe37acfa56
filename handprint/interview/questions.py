"""At a question: an answer is given, kept, passed over or noted, and what it changes is told."""

from dataclasses import replace

from handprint.interview.answering import closed_labels, understand_typed
from handprint.interview.commands import Command, Do, Evidence, Move, Remark, RowDo, Typed, Unheard, Unknown, Unsaid
from handprint.interview.giving import give, kept, new_row
from handprint.interview.head import FIELDS
from handprint.interview.helping import help_at
from handprint.interview.moment import Moment, Turn, changed, fault, told
from handprint.interview.moving import arrived, next_place, place_before
from handprint.interview.offered import carried, closed_at, offer_at
from handprint.interview.places import Group, Head, Question
from handprint.interview.showing import joined
from handprint.interview.speech import Line
from handprint.interview.standing import is_of_row
from handprint.problems import Text
from handprint.questionnaire.answer_spelled import spelled_answer
from handprint.questionnaire.answer_types import understand_state_of
from handprint.questionnaire.answers import Answer
from handprint.questionnaire.questionnaire import NOWHERE
from handprint.questionnaire.record import Key, Said

DONE = "."
_NO_ANSWER = Text(
    "Hier is nog geen antwoord. Typ een antwoord. Weet u het niet? Typ !w. Later? Typ >.",
    "There is no answer yet. Type an answer. You do not know? Type !w. Later? Type >.",
)
_NO_LAST_YEAR = Text("Er is geen antwoord van vorig jaar.", "There is no answer of last year.")
_NOT_IN_ROW = Text("Dat kan alleen in een lijst met rijen.", "That is only possible in a list of rows.")
_UNHEARD = Text(
    "Dit ken ik niet als opdracht. Is het een antwoord? Zet er een \\ voor.",
    "This is no command. Is it an answer? Put a \\ before it.",
)
_REMARKED = Text("Opmerking bewaard.", "Remark saved.")
_NO_PATH = Text("Typ de plek van een bestand achter !e.", "Type the place of a file after !e.")


def hear_question(moment: Moment, key: Key, command: Command) -> Turn:
    """Return what comes of a line at a question."""
    match command:
        case Typed(text=text, literal=False) if is_of_row(key) and text.strip() == DONE:
            return Turn(arrived(moment, Group(key[1])))
        case Typed():
            return _typed(moment, key, command)
        case Unknown(state=state):
            return _unsaid(moment, key, state)
        case Do(what=move):
            return _moved(moment, key, move)
        case Remark(text=text):
            return _noted(moment, key, replace(moment.standing.answer(key), remark=text), _REMARKED)
        case Evidence(path=path):
            return _proved(moment, key, path)
        case RowDo(what="done") if is_of_row(key):
            return Turn(arrived(moment, Group(key[1])))
        case RowDo():
            return fault(moment, _NOT_IN_ROW)
        case Unheard():
            return fault(moment, _UNHEARD)
        case _:
            raise TypeError(f"{command} is not for a question")


def _moved(moment: Moment, key: Key, move: Move) -> Turn:
    match move:
        case "accept":
            return _accept(moment, key)
        case "last_year":
            last = carried(moment.standing, key)
            return fault(moment, _NO_LAST_YEAR) if last is None else _checked(moment, key, last)
        case "next":
            return Turn(arrived(moment, next_place(moment, Question(key))))
        case "back":
            before = place_before(moment, Question(key))
            return Turn(moment.to(Head(FIELDS[-1].key) if before is None else before))
        case _:
            return Turn(moment, help_at(moment, key))


# ---- an answer ----


def _unsaid(moment: Moment, key: Key, state: Unsaid) -> Turn:
    answer, problems = understand_state_of(moment.standing.asked.spot(key).question, state, NOWHERE)
    return Turn(moment, told(problems)) if answer is None else give(moment, key, answer)


def _typed(moment: Moment, key: Key, typed: Typed) -> Turn:
    question = moment.standing.asked.spot(key).question
    answer = understand_typed(question, typed)
    if not isinstance(answer, Answer):
        return Turn(moment, answer)
    if answer.state == "no_answer":
        return fault(moment, _NO_ANSWER)
    return _checked(moment, key, answer, typed.text.strip())


def _checked(moment: Moment, key: Key, answer: Answer, written: str = "") -> Turn:
    """An option that cannot be chosen now is refused before it is saved."""
    spot = moment.standing.asked.spot(key)
    labels = closed_labels(spot.question, answer, closed_at(moment.standing, key))
    if labels:
        chosen = joined(", ", *labels)
        return fault(
            moment,
            Text(f"'{chosen.nl}' kan hier nu niet. Kies iets anders.", f"'{chosen.en}' is not possible here now."),
        )
    return give(moment, key, answer, written)


def _accept(moment: Moment, key: Key) -> Turn:
    """Enter takes what is offered, or keeps what was answered; it never says anything by itself."""
    offer = offer_at(moment.standing, key)
    if offer is not None and offer.by_enter:
        return give(moment, key, offer.answer)
    if moment.standing.is_open(key):
        return fault(moment, _NO_ANSWER)
    return kept(moment, key, is_new=False)


# ---- what is noted with an answer ----


def _noted(moment: Moment, key: Key, answer: Answer, done: Text) -> Turn:
    question = moment.standing.asked.spot(key).question
    changes = changed(moment, {**new_row(moment, key), key: spelled_answer(question, answer)})
    if not changes:
        return Turn(moment, (Line(done, "good"),))
    said = Said("answered", changes)
    return Turn(moment.after(said), (Line(done, "good"),), (said,))


def _proved(moment: Moment, key: Key, path: str) -> Turn:
    if not path:
        return fault(moment, _NO_PATH)
    reference, problems = (path, ()) if moment.fixed.attach is None else moment.fixed.attach(path)
    if reference is None:
        return Turn(moment, told(problems))
    done = Text(f"Bewijs bewaard: {reference}", f"Evidence saved: {reference}")
    return _noted(moment, key, replace(moment.standing.answer(key), evidence=reference), done)
