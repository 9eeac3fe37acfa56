"""What must hold between the parts of a scheme: dates, amounts, rules that belong together, and cases."""

from collections.abc import Iterator
from typing import Final

from handprint.model.fields import Fields, listed
from handprint.scheme.fields import NO_DAY, check_days
from handprint.scheme.rules import Goals, Ground, Maximum, Minimum, Rule, RuleKind, Window, amounts_of
from handprint.scheme.scheme import Scheme
from handprint.scheme.texts import can_refuse, check_texts

_ABOUT_HANDPRINT: Final[tuple[RuleKind, ...]] = ("figures", "overlaps", "route", "model", "makers")
"""What a scheme that asks for a handprint must say about it."""


def check_scheme(scheme: Scheme, fields: Fields) -> None:
    """Note what is wrong with a scheme as a whole."""
    _check_amounts(scheme, fields)
    _check_sources(scheme, fields)
    _check_rules_there(scheme, fields)
    _check_bounds(scheme, fields)
    for rule in scheme.rules:
        check_texts(rule, fields)
        _check_rule(rule, scheme, fields)
    _check_cases(scheme, fields)


def _check_amounts(scheme: Scheme, fields: Fields) -> None:
    """An amount holds during all of the scheme, or some applications would have none; and some rule uses it."""
    used = {amount.id for rule in scheme.rules for amount in amounts_of(rule)}
    used |= set() if scheme.repayment is None else {scheme.repayment.hour_rate.id}
    for amount in scheme.amounts.values():
        path = ("amounts", amount.id)
        dated = NO_DAY not in (amount.first, amount.last, scheme.valid_from, scheme.valid_to)
        facts = {"id": amount.id, "first": str(scheme.valid_from), "last": str(scheme.valid_to)}
        if dated and amount.first > scheme.valid_from:
            fields.note("amount-not-in-force", (*path, "from"), **facts)
        elif dated and amount.last is not None and amount.last < scheme.valid_to:
            fields.note("amount-not-in-force", (*path, "to"), **facts)
        if amount.id not in used:
            fields.note_key("amount-unused", path, id=amount.id)


def _check_sources(scheme: Scheme, fields: Fields) -> None:
    used = {ground.source.id for ground in _grounds(scheme) if ground.source}
    for id_ in scheme.sources:
        if id_ not in used:
            fields.note_key("source-unused", ("sources", id_), id=id_)


def _grounds(scheme: Scheme) -> Iterator[Ground]:
    yield scheme.order.ground
    yield from (amount.ground for amount in scheme.amounts.values())
    yield from (rule.about.ground for rule in scheme.rules if rule.about.ground)


def _check_rules_there(scheme: Scheme, fields: Fields) -> None:
    """A scheme says when it is open; and whatever it asks of a handprint, it says all that can be asked of one."""
    kinds = {rule.about.kind for rule in scheme.rules}
    about = kinds & {*_ABOUT_HANDPRINT, "goals", "handprint"}
    needed = ("window", *(("handprint", *_ABOUT_HANDPRINT) if about else ()))
    for kind in needed:
        if kind not in kinds and not fields.document.has(("rules", kind)):
            fields.note_key("rule-missing", ("rules",), rule=kind)


def _check_bounds(scheme: Scheme, fields: Fields) -> None:
    least = next((rule.amount.value for rule in scheme.rules if isinstance(rule, Minimum)), None)
    most = next((rule.amount.value for rule in scheme.rules if isinstance(rule, Maximum)), None)
    if least is not None and most is not None and least > most:
        fields.note("bounds-crossed", ("rules", "minimum", "amount"))


def _check_rule(rule: Rule, scheme: Scheme, fields: Fields) -> None:
    match rule:
        case Window():
            check_days(fields, ("rules", "window", "closes"), rule.opens, rule.closes)
            _check_within(rule, scheme, fields)
        case Goals() if rule.least > len(rule.any_of):
            fields.note("threshold-too-high", ("rules", "goals", "least"), least=rule.least, most=len(rule.any_of))
        case _:
            pass


def _check_within(rule: Window, scheme: Scheme, fields: Fields) -> None:
    first, last = rule.opens.date(), rule.closes.date()
    if NO_DAY in (first, last, scheme.valid_from, scheme.valid_to):
        return
    for key, outside in (("opens", first < scheme.valid_from), ("closes", last > scheme.valid_to)):
        if outside:
            facts = {"first": str(scheme.valid_from), "last": str(scheme.valid_to)}
            fields.note("window-outside-scheme", ("rules", "window", key), **facts)


def _check_cases(scheme: Scheme, fields: Fields) -> None:
    """Every rule that can refuse does so in a case, and cases name rules of the scheme only."""
    kinds = [rule.about.kind for rule in scheme.rules]
    for at in fields.items(("cases", "tries")):
        path = ("cases", "tries", at, "expect")
        for key in fields.keys(path):
            if key not in kinds:
                fields.note_key("case-rule-unknown", (*path, key), rule=key, known=listed(key, kinds))
    refused = {kind for case in scheme.cases.tries for kind, outcome in case.outcomes if outcome == "refused"}
    for rule in scheme.rules:
        if can_refuse(rule) and rule.about.kind not in refused:
            fields.note_key("rule-without-case", ("rules", rule.about.kind), rule=rule.about.name)
    _check_queues(scheme, fields)


def _check_queues(scheme: Scheme, fields: Fields) -> None:
    for at, queue in enumerate(scheme.cases.queues):
        ids = [application.id for application in queue.applications]
        path = ("cases", "queues", at)
        if len(set(ids)) != len(ids) or set(ids) != {id_ for id_, _ in queue.allotted}:
            fields.note("case-queue-ids", (*path, "expect"), ids=", ".join(ids))
        if queue.seed.splitlines() != [queue.seed]:
            fields.note("seed-form", (*path, "seed"))
