"""The rules about money: what is asked against minimum, maximum, the target of a campaign, and the pot."""

from fractions import Fraction

from handprint.arithmetic import rounded
from handprint.problems import Text
from handprint.scheme.application import Application, Award
from handprint.scheme.judged import Judged, passes
from handprint.scheme.rules import Matchfunding, Maximum, Minimum, MoneyRule, Over, Pot
from handprint.scheme.scheme import Scheme
from handprint.scheme.shown import euros, percent


def judge_money(rule: MoneyRule, application: Application, scheme: Scheme, wanted: Fraction) -> Judged:
    """Return what a rule about money says; `wanted` is what would be granted if the pot had no bottom, in EUR."""
    match rule:
        case Minimum():
            facts = {"asked": euros(application.asked), "minimum": euros(rule.amount.value)}
            return passes(application.asked >= rule.amount.value, facts)
        case Maximum():
            facts = {"asked": euros(application.asked), "maximum": euros(rule.amount.value)}
            return bounded(application.asked, rule.amount.value, rule.over, facts)
        case Matchfunding():
            return _matchfunding(rule, application)
        case Pot():
            return _pot(rule, application, scheme, wanted)


def bounded(asked: Fraction, limit: Fraction, over: Over, facts: dict[str, Text]) -> Judged:
    """Return what a bound does to an amount: nothing up to and including it, above it a cap or a refusal."""
    if asked <= limit:
        return Judged("passed", facts, limit)
    return Judged("capped", facts, limit) if over == "cap" and limit > 0 else Judged("refused", facts)


def _matchfunding(rule: Matchfunding, application: Application) -> Judged:
    part = rounded(rule.share.value * (application.target or Fraction(0)), rule.rounding)
    limit = min(part, rule.cap.value)
    facts = {
        "asked": euros(application.asked),
        "target": euros(application.target),
        "share": percent(rule.share.value),
        "cap": euros(rule.cap.value),
        "limit": euros(limit),
    }
    return bounded(application.asked, limit, rule.over, facts)


def _pot(rule: Pot, application: Application, scheme: Scheme, wanted: Fraction) -> Judged:
    left = rule.amount.value - spent(scheme, application)
    facts = {"asked": euros(wanted), "left": euros(max(left, Fraction(0))), "pot": euros(rule.amount.value)}
    return bounded(wanted, left, "cap" if rule.last == "rest" else "refuse", facts)


def spent(scheme: Scheme, application: Application) -> Fraction:
    """Return what was awarded from this pot before, in EUR."""
    return sum((award.amount for award in application.earlier if is_from_pot(scheme, award)), Fraction(0))


def is_from_pot(scheme: Scheme, award: Award) -> bool:
    """Return whether an award was paid from this pot: under this scheme, for an application within its dates."""
    return award.scheme == scheme.id and scheme.valid_from <= award.arrived <= scheme.valid_to
