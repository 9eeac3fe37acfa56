"""What a formula means with the names it may use: its type and unit, or everything that is wrong with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from handprint.catalogue import problem
from handprint.catalogue.nearest import nearest
from handprint.expr.arity import wrong_count
from handprint.expr.literals import faults_in_literals
from handprint.expr.names import Known, Names
from handprint.expr.operations import OPERATIONS, Operation
from handprint.expr.resolving import resolved
from handprint.expr.rules import ANY_NUMBER, PLAIN_NUMBER, YES_NO
from handprint.expr.syntax import Call, Codes, Name, Node, Number, String, Unknown, YesNo
from handprint.expr.tokens import Facts, Fault
from handprint.expr.types import AnyType, GroupType, Misfit, MultiType, NumberType, TextType, Type, named
from handprint.problems import Place, Problems, Text, in_reading_order

Locate: TypeAlias = Callable[[int], Place]
_Faults: TypeAlias = tuple[Fault, ...]

_NOT_KNOWN: Final = AnyType()
"""Also the type of a part with a fault, so that one fault is not told twice."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A formula that fits: its tree, in which every operation has its own id, and the type of its value."""

    node: Node
    type: Type


@dataclass(frozen=True, slots=True)
class _Around:
    """What a part of a formula may use: the names, and the group inside whose aggregate it stands.

    Outside an aggregate the group is None; inside one whose group is not known it is empty.
    """

    names: Names
    group: str | None = None


def check_formula(node: Node, names: Names, locate: Locate, *wanted: Type) -> tuple[Checked | None, Problems]:
    """Return what the formula means, or None with everything that is wrong: names, kinds, units, codes, groups.

    `locate` gives the place of a character of the formula. Where types are `wanted`, the value must be of one of them.
    """
    tree = resolved(node, names)
    kind, faults = _typed(tree, _Around(names))
    problems = tuple(problem(fault.code, locate(fault.at), **fault.facts) for fault in faults)
    if not problems and wanted:
        problems = expect(kind, locate(tree.at), *wanted)
    return (None if problems else Checked(tree, kind)), in_reading_order(problems)


def expect(found: Type, place: Place, *wanted: Type) -> Problems:
    """Return a problem if a value is of none of the wanted types; a bare 0 and a value never known fit every unit."""
    if any(_fits(found, kind) for kind in wanted):
        return ()
    expected = _either(tuple(named(kind) for kind in wanted))
    numbers = isinstance(found, NumberType) and any(isinstance(kind, NumberType) for kind in wanted)
    code = "unit-expected" if numbers else "wrong-kind"
    return (problem(code, place, expected=expected, found=named(found)),)


def _fits(found: Type, wanted: Type) -> bool:
    if isinstance(found, AnyType) or isinstance(wanted, AnyType):
        return True
    if isinstance(found, NumberType) and isinstance(wanted, NumberType):
        return found.unit is None or wanted.unit is None or found.unit == wanted.unit
    return type(found) is type(wanted)


def _either(texts: tuple[Text, ...]) -> Text:
    return Text(" of ".join(text.nl for text in texts), " or ".join(text.en for text in texts))


# ---- the type of each part ----


def _typed(node: Node, around: _Around) -> tuple[Type, _Faults]:
    match node:
        case Number(value=value, unit=unit, percent=percent):
            bare_zero = value == 0 and unit is None and not percent
            return ANY_NUMBER if bare_zero else PLAIN_NUMBER if unit is None else NumberType(unit), ()
        case String():
            return TextType(), ()
        case YesNo():
            return YES_NO, ()
        case Codes(value=codes):
            return MultiType(tuple(sorted(codes))), ()
        case Unknown():
            return _NOT_KNOWN, ()
        case Name():
            return _typed_name(node, around)
        case Call():
            return _typed_call(node, OPERATIONS[node.operation], around)


def _typed_call(node: Call, operation: Operation, around: _Around) -> tuple[Type, _Faults]:
    if operation.over_rows and around.group is not None:
        return _NOT_KNOWN, (Fault("aggregate-inside-aggregate", node.at, {"function": operation.spelled}),)
    found = _typed_arguments(node, operation, around)
    kinds = tuple(kind for kind, _ in found)
    below = tuple(fault for _, faults in found for fault in faults)
    here = _faults_here(node, operation, kinds)
    outcome = operation.rule(kinds) if not here else _NOT_KNOWN
    return (_NOT_KNOWN if below or isinstance(outcome, Misfit) else outcome), (*below, *here)


def _faults_here(node: Call, operation: Operation, kinds: tuple[Type, ...]) -> _Faults:
    expected = wrong_count(operation, len(kinds))
    if expected:
        facts: Facts = {"function": operation.spelled, "expected": expected, "given": len(kinds)}
        return (Fault("wrong-argument-count", node.at, facts),)
    outcome = operation.rule(kinds)
    if isinstance(outcome, Misfit):
        at = node.arguments[outcome.argument].at if outcome.argument >= 0 else node.at
        return (Fault(outcome.code, at, dict(outcome.facts)),)
    return faults_in_literals(node, operation, kinds)


def _typed_arguments(node: Call, operation: Operation, around: _Around) -> tuple[tuple[Type, _Faults], ...]:
    if operation.over_rows and node.arguments:
        group, *terms = node.arguments
        inside = replace(around, group=_group_named(group, around.names))
        return (_typed_group(group, around), *(_typed(term, inside) for term in terms))
    if operation.id == "answered" and around.group is None:
        return tuple(_typed_group(argument, around) for argument in node.arguments)
    return tuple(_typed(argument, around) for argument in node.arguments)


def _group_named(node: Node, names: Names) -> str:
    known = _known(node, names)
    return known.id if known and isinstance(known.type, GroupType) else ""


def _typed_group(node: Node, around: _Around) -> tuple[Type, _Faults]:
    """The two places where the name of a group may stand."""
    return (GroupType(), ()) if _group_named(node, around.names) else _typed(node, around)


# ---- names ----


def _known(node: Node, names: Names) -> Known | None:
    return names.known.get(node.id) if isinstance(node, Name) else None


def _typed_name(node: Name, around: _Around) -> tuple[Type, _Faults]:
    known = _known(node, around.names)
    if known is None:
        return _NOT_KNOWN, (_unknown(node, around.names.known),)
    fault = _misplaced(node, known, around)
    return (_NOT_KNOWN, (fault,)) if fault else (known.type, ())


def _unknown(node: Name, known: Mapping[str, Known]) -> Fault:
    near = nearest(node.id, known)
    if near:
        return Fault("misspelt-name", node.at, {"name": node.id, "nearest": near})
    return Fault("unknown-name", node.at, {"name": node.id})


def _misplaced(node: Name, known: Known, around: _Around) -> Fault | None:
    if isinstance(known.type, GroupType):
        return Fault("group-as-value", node.at, {"group": node.id})
    if not known.group or around.group in (known.group, ""):
        return None
    facts = {"field": node.id, "group": known.group}
    if around.group is None:
        return Fault("field-outside-group", node.at, facts)
    return Fault("field-of-other-group", node.at, {**facts, "inside": around.group})
