"""The cases of a scheme run: what must come out of an application or a queue, and what does come out."""

from collections.abc import Iterator
from fractions import Fraction

from handprint.arithmetic import plain
from handprint.catalogue import problem
from handprint.problems import Problem, Problems
from handprint.scheme.advice import advice
from handprint.scheme.allotment import Allotment, allot
from handprint.scheme.scheme import Queue, Scheme, Try


def case_problems(scheme: Scheme) -> Problems:
    """Return a fault for each expectation of each case that does not come out."""
    tries = (fault for case in scheme.cases.tries for fault in _faults_of_try(scheme, case))
    queues = (fault for case in scheme.cases.queues for fault in _faults_of_queue(scheme, case))
    return (*tries, *queues)


def _faults_of_try(scheme: Scheme, case: Try) -> Iterator[Problem]:
    """A rule that a case does not name may do no more than pass."""
    found, expected = advice(scheme, case.application), dict(case.outcomes)
    for verdict in found.verdicts:
        wanted = expected.get(verdict.kind, "not_applicable" if verdict.outcome == "not_applicable" else "passed")
        yield from _fault(case, verdict.kind, wanted, verdict.outcome)
    yield from _fault(case, "grantable", plain(case.grantable), plain(found.grantable))
    if case.hours is not None:
        yield from _fault(case, "hours", plain(case.hours), _number(found.hours))


def _faults_of_queue(scheme: Scheme, case: Queue) -> Iterator[Problem]:
    found = allot(scheme, case.applications, case.seed)
    expected = ", ".join(f"{id_}: {plain(amount)}" for id_, amount in case.allotted)
    yield from _fault(case, "expect", expected, _allotted(found))
    if case.left is not None or found.left is not None:
        yield from _fault(case, "left", _number(case.left), _number(found.left))


def _allotted(allotment: Allotment) -> str:
    return ", ".join(f"{one.application.id}: {plain(one.advice.grantable)}" for one in allotment.allotted)


def _number(value: Fraction | None) -> str:
    return "none" if value is None else plain(value)


def _fault(case: Try | Queue, what: str, expected: str, got: str) -> Iterator[Problem]:
    if expected != got:
        yield problem("scheme-case-fails", case.place, case=case.case, what=what, expected=expected, got=got)
