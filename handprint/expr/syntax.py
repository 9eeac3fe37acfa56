"""The tree of a formula. `at` is where a node begins: a 0-based character offset in the formula's text."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TypeAlias

from handprint.expr.units import Unit


@dataclass(frozen=True, slots=True)
class Number:
    """A number literal: `2`, `10%` (value 1/10), `5 [EUR/hour]`; unit None where none was written."""

    value: Fraction
    unit: Unit | None = None
    percent: bool = False
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class String:
    """A literal text, code or ISO date in single quotes."""

    value: str
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class YesNo:
    """The literals `true` and `false`."""

    value: bool
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Codes:
    """The chosen codes of a multi-choice, none of them perhaps. It cannot be written in a formula."""

    value: frozenset[str]
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Unknown:
    """A value that nobody can know here, such as a question that is not asked. It cannot be written in a formula."""

    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Name:
    """A question, constant, figure or step by its id; steps have dotted names (`day_activity.contribution`)."""

    id: str
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Call:
    """An operation of `operations.OPERATIONS` on its arguments; an aggregate's first argument is its group."""

    operation: str
    arguments: tuple["Node", ...]
    at: int = field(default=0, compare=False)


Node: TypeAlias = Number | String | YesNo | Codes | Unknown | Name | Call


def walk(node: Node) -> Iterator[Node]:
    """Yield a node and all nodes below it, parents first, in the order in which they were written."""
    yield node
    if isinstance(node, Call):
        for argument in node.arguments:
            yield from walk(argument)


def names_in(node: Node) -> tuple[str, ...]:
    """Return the ids of the names in a formula, each once, in the order in which they were written."""
    return tuple(dict.fromkeys(part.id for part in walk(node) if isinstance(part, Name)))


def renamed(node: Node, nodes: dict[str, Node]) -> Node:
    """Return the tree with each name that stands in `nodes` replaced by its node."""
    match node:
        case Name(id=id_):
            return nodes.get(id_, node)
        case Call():
            return replace(node, arguments=tuple(renamed(argument, nodes) for argument in node.arguments))
        case _:
            return node
