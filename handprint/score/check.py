"""Where a model and a questionnaire meet: every formula of the model against the names of the questionnaire."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from handprint.catalogue import problem
from handprint.catalogue.nearest import nearest
from handprint.expr.checks import Checked, check_formula
from handprint.expr.formula import Formula
from handprint.expr.names import Known, Names
from handprint.expr.operations import OPERATIONS
from handprint.expr.syntax import Call, Name, Node, Unknown, names_in, walk
from handprint.expr.types import NumberType, Type, YesNoType
from handprint.expr.units import EUR, NO_UNIT
from handprint.model.model import BUILT_IN, Indicator, Model, Total
from handprint.problems import Problem, Problems, Text, errors
from handprint.questionnaire.names import names_of
from handprint.questionnaire.questionnaire import Questionnaire, Route
from handprint.score.conditions import Conditions
from handprint.score.step import NotAsked

SHARE = NumberType(NO_UNIT)
OVER_GROUPS = frozenset(name for row in OPERATIONS.values() if row.over_rows for name in (row.id, row.spelled))
"""The aggregates, also `min` and `max` before it is known that their first argument is a group."""


@dataclass(frozen=True, slots=True)
class Line:
    """An indicator whose formulas were checked; names are still those of the questionnaire and the model."""

    indicator: Indicator
    quantity: Node
    effect: Node | None = None
    own_contribution: Node | None = None
    own_in_total: bool = False
    corrections: tuple[tuple[str, Node], ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of `totals` whose formulas were checked."""

    total: Total
    node: Node
    condition: Node | None


@dataclass(frozen=True, slots=True)
class Joined:
    """Everything of a model that one questionnaire on one route can calculate."""

    lines: tuple[Line, ...]
    figures: tuple[Figure, ...]
    conditions: Conditions
    not_asked: tuple[NotAsked, ...]


def join(model: Model, questionnaire: Questionnaire, route: Route) -> tuple[Joined | None, Problems]:
    """Return what the questionnaire can calculate of the model, or every fault that stands in the way."""
    asked = names_of(questionnaire, route)
    names = asked.joined(_constants(model))
    found: list[Problem] = []
    not_asked = tuple(_not_asked(model, names))
    left_out = {missing.indicator for missing in not_asked}
    lines = [_line(line, names, found) for line in model.indicators.values() if line.id not in left_out]
    figures = list(_figures(model, questionnaire, names, found))
    conditions = _conditions(questionnaire, asked, found)
    found += _off_route(model, questionnaire, left_out)
    if errors(tuple(found)):
        return None, tuple(found)
    whole = tuple(line for line in lines if line is not None)
    return Joined(whole, tuple(figures), conditions, not_asked), tuple(found)


def _constants(model: Model) -> Iterator[Known]:
    return (
        Known(constant.id, NumberType(constant.unit), constant.number.value, constant.number.value)
        for constant in model.constants.values()
    )


def _not_asked(model: Model, names: Names) -> Iterator[NotAsked]:
    for indicator in model.indicators.values():
        missing = tuple(name for name in needed_names(indicator) if name not in names.known)
        if missing:
            yield NotAsked(indicator.id, missing)


def needed_names(indicator: Indicator) -> tuple[str, ...]:
    """Return the names without which an indicator can never be known: those that no `default()` catches."""
    formulas = [indicator.quantity.node]
    if indicator.valuation:
        formulas += [formula.node for _, formula in _shares(indicator)]
        formulas += [indicator.valuation.own_contribution.node] if indicator.valuation.own_contribution else []
    return tuple(dict.fromkeys(name for node in formulas for name in _bare_names(node)))


def _bare_names(node: Node) -> Iterator[str]:
    if isinstance(node, Name):
        yield node.id
    if isinstance(node, Call):
        caught = 1 if node.operation == "default" else 0
        for argument in node.arguments[caught:]:
            yield from _bare_names(argument)


def _shares(indicator: Indicator) -> tuple[tuple[str, Formula], ...]:
    valuation = indicator.valuation
    if valuation is None:
        return ()
    corrections = valuation.corrections
    return (
        ("effect", valuation.effect),
        ("deadweight", corrections.deadweight),
        ("displacement", corrections.displacement),
        ("attribution", corrections.attribution),
    )


def _line(indicator: Indicator, names: Names, found: list[Problem]) -> Line | None:
    quantity = _checked(indicator.quantity, names, NumberType(indicator.unit), found)
    shares = {part: _checked(formula, names, SHARE, found) for part, formula in _shares(indicator)}
    own, in_total = _own_contribution(indicator, names, found)
    if quantity is None or None in shares.values():
        return None
    known = {part: node for part, node in shares.items() if node is not None}
    effect = known.pop("effect", None)
    return Line(indicator, quantity, effect, own, in_total, tuple(known.items()))


def _own_contribution(indicator: Indicator, names: Names, found: list[Problem]) -> tuple[Node | None, bool]:
    """The unit of an own contribution decides what it is: euros in total, or euros for one unit of the quantity."""
    formula = indicator.valuation.own_contribution if indicator.valuation else None
    if formula is None:
        return None, False
    in_total, per_unit = NumberType(EUR), NumberType(EUR.over(indicator.unit))
    outcome = _outcome(formula, names, (in_total, per_unit), found)
    return (outcome.node, outcome.type != per_unit) if outcome else (None, False)


def _checked(formula: Formula, names: Names, wanted: Type, found: list[Problem]) -> Node | None:
    outcome = _outcome(formula, names, (wanted,), found)
    return outcome.node if outcome else None


def _outcome(formula: Formula, names: Names, wanted: tuple[Type, ...], found: list[Problem]) -> Checked | None:
    outcome, problems = check_formula(_asked_only(formula.node, names), names, formula.place, *wanted)
    found += problems
    return outcome


def _asked_only(node: Node, names: Names) -> Node:
    """A name inside `default()` that this questionnaire does not ask is never known here."""
    return never_known(node, {name for name in names_in(node) if name not in names.known} - set(_bare_names(node)))


def never_known(node: Node, missing: Collection[str]) -> Node:
    """Return a formula in which names that are not asked are unknown, and so is any aggregate over such a group."""
    if isinstance(node, Name):
        return Unknown(node.at) if node.id in missing else node
    if not isinstance(node, Call):
        return node
    first = node.arguments[0] if node.arguments else None
    if isinstance(first, Name) and first.id in missing and node.operation in OVER_GROUPS:
        return Unknown(node.at)
    return replace(node, arguments=tuple(never_known(argument, missing) for argument in node.arguments))


def _figures(model: Model, questionnaire: Questionnaire, names: Names, found: list[Problem]) -> Iterator[Figure]:
    usable = names.joined(Known(name, NumberType(EUR)) for name in BUILT_IN)
    for total in model.totals.values():
        missing = tuple(_missing_in(total, questionnaire, usable))
        found += missing
        node = None if missing else _checked(total.formula, usable, NumberType(total.unit), found)
        condition = None
        if total.not_applicable_if and not missing:
            condition = _checked(total.not_applicable_if, usable, YesNoType(), found)
        if node is not None:
            yield Figure(total, node, condition)
        usable = usable.joined([Known(total.id, NumberType(total.unit))])


def _missing_in(total: Total, questionnaire: Questionnaire, usable: Names) -> Iterator[Problem]:
    for name in names_in(total.formula.node):
        if name not in usable.known:
            facts = {"total": total.id, "name": name, "questionnaire": questionnaire.id}
            yield problem("total-not-asked", total.formula.place(0), **facts)


def _conditions(questionnaire: Questionnaire, asked: Names, found: list[Problem]) -> Conditions:
    every = [question for section in questionnaire.sections for question in section.questions]
    questions = [question for question in every if question.id in asked.known]
    routes = {question.id: question.ask_if for question in questions if question.ask_if is not None}
    options = {
        question.id: {option.code: option.only_if for option in question.options if option.only_if is not None}
        for question in questions
    }
    return Conditions(
        _known_conditions(routes, asked, found),
        {id_: _known_conditions(codes, asked, found) for id_, codes in options.items() if codes},
    )


def _known_conditions(formulas: Mapping[str, Formula], asked: Names, found: list[Problem]) -> Mapping[str, Node]:
    nodes = {key: _condition(formula, asked, found) for key, formula in formulas.items()}
    return {key: node for key, node in nodes.items() if node is not None}


def _condition(formula: Formula, asked: Names, found: list[Problem]) -> Node | None:
    """A condition may use the fields of its own group directly, so it is checked as if they were questions."""
    plain = asked.joined(replace(name, group="") for name in asked.known.values())
    node = never_known(formula.node, {name for name in names_in(formula.node) if name not in asked.known})
    outcome, problems = check_formula(node, plain, formula.place, YesNoType())
    found += problems
    return outcome.node if outcome else None


def _off_route(model: Model, questionnaire: Questionnaire, left_out: Iterable[str]) -> Iterator[Problem]:
    users = dict(_users(model, frozenset(left_out)))
    for section in questionnaire.sections:
        for question in section.questions:
            skippable = question.ask_if is not None or "not_applicable" in question.allow
            if question.id in users and skippable and not question.declares_off_route:
                yield problem("off-route-undeclared", question.place, question=question.id, user=users[question.id])


def _users(model: Model, left_out: frozenset[str]) -> Iterator[tuple[str, str]]:
    for total in model.totals.values():
        yield from ((name, total.id) for name in names_in(total.formula.node))
    for indicator in model.indicators.values():
        if indicator.id not in left_out:
            yield from ((name, indicator.id) for formula in formulas_of(indicator) for name in names_in(formula.node))


def formulas_of(indicator: Indicator) -> tuple[Formula, ...]:
    """Return every formula of an indicator, in the order of the file."""
    own = indicator.valuation.own_contribution if indicator.valuation else None
    return (indicator.quantity, *(formula for _, formula in _shares(indicator)), *((own,) if own else ()))


def check_names(model: Model, questionnaires: Iterable[Questionnaire]) -> Problems:
    """Return a fault for each name of the model that no questionnaire, constant or figure has."""
    known = {*model.constants, *model.totals, *BUILT_IN}
    for questionnaire in questionnaires:
        known |= set(names_of(questionnaire, "extended").known)
    formulas = [formula for indicator in model.indicators.values() for formula in formulas_of(indicator)]
    formulas += [total.formula for total in model.totals.values()]
    return tuple(fault for formula in formulas for fault in _nowhere(formula, frozenset(known)))


def _nowhere(formula: Formula, known: frozenset[str]) -> Iterator[Problem]:
    for name in names_in(formula.node):
        if name not in known:
            near = nearest(name, known)
            meant = Text(f" Bedoelt u '{near}'?", f" Did you mean '{near}'?") if near else Text("", "")
            yield problem("nowhere-asked", formula.place(_first(formula.node, name)), name=name, meant=meant)


def _first(node: Node, name: str) -> int:
    """Return the offset at which a name first stands."""
    return next(part.at for part in walk(node) if isinstance(part, Name) and part.id == name)
