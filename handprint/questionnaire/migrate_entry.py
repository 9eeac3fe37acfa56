"""One answer as it stands in an answer file, while it is taken along to another version."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from handprint.catalogue import problem, what_is_wrong
from handprint.document import Tree
from handprint.problems import Problems, Text
from handprint.questionnaire.answer_choices import understand_chosen
from handprint.questionnaire.answer_types import STATE_NAMES, understand_answer, understand_state_of
from handprint.questionnaire.answers import Answer
from handprint.questionnaire.questionnaire import NOWHERE, Question, State
from handprint.questionnaire.quoting import quoted

NOTES: Final = ("by", "on", "remark", "evidence", "reason")


@dataclass(frozen=True, slots=True)
class Entry:
    """Its value as written for machines (None: none was), and everything that stands beside it."""

    value: str | tuple[str, ...] | None
    others: Mapping[str, Tree] = field(default_factory=dict)

    def tree(self) -> Tree:
        """Return the entry as it stands in a file."""
        if not self.others and self.value is not None:
            return self.value
        return {**({} if self.value is None else {"value": self.value}), **self.others}

    def text(self, name: str) -> str:
        """Return one of the texts beside the value."""
        found = self.others.get(name, "")
        return found if isinstance(found, str) else ""


def as_entry(tree: Tree) -> Entry:
    """Return an entry of an answer file, in one shape."""
    match tree:
        case str():
            return Entry(tree)
        case Mapping():
            value = tree.get("value")
            return Entry(_listed(value), {key: part for key, part in tree.items() if key != "value"})
        case _:
            return Entry(_listed(tree))


def _listed(value: "Tree | None") -> str | tuple[str, ...] | None:
    if isinstance(value, str) or value is None:
        return value
    return tuple(part for part in value if isinstance(part, str))


def shown(tree: Tree) -> str:
    """Return what was answered, for people."""
    entry = as_entry(tree)
    said = entry.value if isinstance(entry.value, str) else ", ".join(entry.value or ())
    return quoted(said or entry.text("written") or entry.text("state") or "-")


def shown_entry(entry: Entry) -> Text:
    """Return a value, or that there is none, in words."""
    name = next((name for state, name in STATE_NAMES.items() if state == entry.text("state")), None)
    said = shown(entry.tree())
    return name if entry.value is None and name is not None else Text(said, said)


def coded(entry: Entry, codes: Mapping[str, str]) -> tuple[Entry, tuple[str, ...]]:
    """Return an entry with the new names of its codes, and which old ones were in it; what was written then goes."""
    values = (entry.value,) if isinstance(entry.value, str) else entry.value or ()
    changed = tuple(value for value in values if value in codes)
    if not changed:
        return entry, ()
    new = tuple(dict.fromkeys(codes.get(value, value) for value in values))
    others = {key: part for key, part in entry.others.items() if key != "written"}
    return Entry(new[0] if isinstance(entry.value, str) else new, others), changed


def understood_entry(question: Question, entry: Entry) -> tuple[Answer | None, Problems]:
    """Return the value that an entry gives to a question; its state and range are left to who asks."""
    if isinstance(entry.value, tuple):
        chosen, problems = understand_chosen(question, tuple((code, NOWHERE) for code in entry.value))
        return (None if problems else Answer("answered", chosen)), problems
    if entry.value is None and entry.text("written"):
        return understand_answer(question, entry.text("written"), "written", NOWHERE)
    return understand_answer(question, entry.value or "", "machine", NOWHERE)


def _of_state(question: Question, entry: Entry) -> Problems:
    state = entry.text("state")
    if state == "estimated" and "estimate" not in question.allow:
        return (problem("answer-state-not-allowed", NOWHERE, state=STATE_NAMES["estimated"]),)
    stated: State | None = next((one for one in ("refused", "not_applicable") if one == state), None)
    return () if stated is None else understand_state_of(question, stated, NOWHERE)[1]


def accepted(question: Question, entry: Entry) -> tuple[Entry, Text | None]:
    """Return an entry as the question takes it, or why it does not take it."""
    answer, problems = understood_entry(question, entry)
    problems = problems or _of_state(question, entry)
    if answer is None or problems:
        return entry, Text(what_is_wrong(problems[0], "nl"), what_is_wrong(problems[0], "en"))
    if entry.value is None or not entry.text("written"):
        return entry, None
    said, _ = understand_answer(question, entry.text("written"), "written", NOWHERE)
    if said is not None and said.value == answer.value:
        return entry, None
    return replace(entry, others={key: part for key, part in entry.others.items() if key != "written"}), None
