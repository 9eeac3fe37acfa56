"""What the rules of a scheme say of one application: advice, for a person decides."""

from dataclasses import dataclass
from fractions import Fraction

from handprint.arithmetic import rounded
from handprint.problems import Text
from handprint.scheme.application import Application
from handprint.scheme.judged import Judged, Outcome
from handprint.scheme.money import judge_money
from handprint.scheme.rules import (
    Ground,
    Matchfunding,
    Maximum,
    Minimum,
    NewActivities,
    Once,
    Phase,
    Pot,
    Rule,
    RuleKind,
    Term,
    Voucher,
    Window,
    grounds_of,
)
from handprint.scheme.scheme import Scheme
from handprint.scheme.showing import judge_handprint
from handprint.scheme.terms import judge_term
from handprint.scheme.wording import sentence_of


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule says: in a sentence that names rule, fact and source; `limit` is the most it allows, in EUR."""

    kind: RuleKind
    name: Text
    outcome: Outcome
    sentence: Text
    facts: tuple[tuple[str, Text], ...]
    grounds: tuple[Ground, ...]
    limit: Fraction | None


@dataclass(frozen=True, slots=True)
class Advice:
    """What may be granted, in EUR, and why; 0 where a rule refuses. `hours` are to be repaid, None: nothing is."""

    scheme: str
    version: str
    fingerprint: str
    application: str
    grantable: Fraction
    hours: Fraction | None
    verdicts: tuple[Verdict, ...]

    def refusals(self) -> tuple[Verdict, ...]:
        """Return the rules that refuse, in the order of the scheme."""
        return tuple(verdict for verdict in self.verdicts if verdict.outcome == "refused")


def advice(scheme: Scheme, application: Application) -> Advice:
    """Return what every rule of a scheme says of an application, and what may be granted."""
    wanted = _least(application.asked, [judge(rule, application, scheme) for rule in scheme.rules if not _is_pot(rule)])
    found = [(rule, judge(rule, application, scheme, wanted)) for rule in scheme.rules]
    refused = any(judged.outcome == "refused" for _, judged in found)
    grantable = Fraction(0) if refused else _least(wanted, [judged for _, judged in found])
    return Advice(
        scheme=scheme.id,
        version=scheme.version,
        fingerprint=scheme.fingerprint,
        application=application.id,
        grantable=grantable,
        hours=hours_to_repay(scheme, grantable),
        verdicts=tuple(_verdict(rule, judged) for rule, judged in found),
    )


def judge(rule: Rule, application: Application, scheme: Scheme, wanted: Fraction | None = None) -> Judged:
    """Return what one rule says; `wanted` is what the other rules leave of the amount asked, in EUR."""
    match rule:
        case Minimum() | Maximum() | Matchfunding() | Pot():
            return judge_money(rule, application, scheme, application.asked if wanted is None else wanted)
        case Window() | Once() | Phase() | NewActivities() | Term() | Voucher():
            return judge_term(rule, application, scheme)
        case _:
            return judge_handprint(rule, application)


def hours_to_repay(scheme: Scheme, amount: Fraction) -> Fraction | None:
    """Return how many volunteer hours repay an amount in EUR; None where the scheme asks no repayment."""
    if scheme.repayment is None:
        return None
    return rounded(amount / scheme.repayment.hour_rate.value, scheme.repayment.rounding)


def _is_pot(rule: Rule) -> bool:
    return isinstance(rule, Pot)


def _least(amount: Fraction, judged: list[Judged]) -> Fraction:
    return min([amount, *(one.limit for one in judged if one.limit is not None)])


def _verdict(rule: Rule, judged: Judged) -> Verdict:
    return Verdict(
        kind=rule.about.kind,
        name=rule.about.name,
        outcome=judged.outcome,
        sentence=sentence_of(rule, judged),
        facts=tuple(judged.facts.items()),
        grounds=grounds_of(rule),
        limit=judged.limit,
    )
