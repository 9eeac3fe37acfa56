"""The rules about time, phase and promises: when an application came, how often, and how it is repaid."""

from datetime import date, timedelta

from handprint.problems import Text
from handprint.scheme.application import Application
from handprint.scheme.judged import Judged, passes
from handprint.scheme.rules import NewActivities, Once, Phase, Term, TermRule, Voucher, Window
from handprint.scheme.scheme import Scheme
from handprint.scheme.shown import NOT_SAID, day, days, listed, moment, number

PHASES = {
    "realised": Text("een terugblik", "a look back"),
    "forecast": Text("een prognose", "a forecast"),
}
_ANSWERS = {True: Text("ja", "yes"), False: Text("nee", "no"), None: NOT_SAID}


def judge_term(rule: TermRule, application: Application, scheme: Scheme) -> Judged:
    """Return what a rule about time, phase or promises says of an application."""
    match rule:
        case Window():
            return _window(rule, application)
        case Once():
            return _once(rule, application, scheme)
        case Phase():
            status = application.period.status
            facts = {"phase": PHASES[status], "accepted": listed(PHASES[phase] for phase in rule.accepts)}
            return passes(status in rule.accepts, facts)
        case NewActivities():
            return passes(application.new_activities is True, {"answer": _ANSWERS[application.new_activities]})
        case Term():
            facts = {"months": number(application.months), "most": number(rule.months.value)}
            return passes(application.months is not None and application.months <= rule.months.value, facts)
        case Voucher():
            return _voucher(rule, application)


def _window(rule: Window, application: Application) -> Judged:
    """A part of a second is not counted, so that the last second is a whole one."""
    arrived = application.arrived.replace(microsecond=0)
    facts = {"arrived": moment(arrived), "opens": moment(rule.opens), "closes": moment(rule.closes)}
    return passes(rule.opens <= arrived <= rule.closes, facts)


def _once(rule: Once, application: Application, scheme: Scheme) -> Judged:
    period = application.period
    earlier = [
        award
        for award in application.earlier
        if award.scheme == scheme.id
        and award.initiative == application.initiative
        and award.start <= period.end
        and period.start <= award.end
    ]
    facts = {
        "initiative": Text(application.initiative, application.initiative),
        "period": days(period.start, period.end),
        "earlier": listed(days(award.start, award.end) for award in earlier),
        "most": number(rule.most),
    }
    return passes(len(earlier) < rule.most, facts)


def _voucher(rule: Voucher, application: Application) -> Judged:
    issued, arrived = application.voucher_issued, application.arrived.date()
    last = None if issued is None else _last_day(issued, int(rule.days.value))
    facts = {"issued": day(issued), "last": day(last), "arrived": day(arrived), "days": number(rule.days.value)}
    return passes(issued is not None and last is not None and issued <= arrived <= last, facts)


def _last_day(issued: date, days: int) -> date:
    try:
        return issued + timedelta(days=days)
    except OverflowError:
        return date.max
