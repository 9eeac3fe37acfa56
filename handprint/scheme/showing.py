"""The rules about the handprint: what it must show, how it was made, and by whom."""

from collections.abc import Iterable, Iterator
from datetime import date

from handprint.problems import Text
from handprint.scheme.application import Application, ExternalHandprint, HandprintFacts, OverlapFact, OwnHandprint
from handprint.scheme.judged import Judged, passes
from handprint.scheme.rules import (
    Accepted,
    Figures,
    Goals,
    HandprintRule,
    Makers,
    Models,
    NeedsHandprint,
    Overlaps,
    Routes,
    Version,
)
from handprint.scheme.shown import day, euros, listed, number

ROUTES = {"short": Text("kort", "short"), "extended": Text("uitgebreid", "extended")}
_UNCONFIRMED = Text(
    "de handprint is niet bevestigd door het initiatief", "the initiative did not confirm the handprint"
)
_OVERLAPS: dict[Accepted, Text] = {
    "any": Text("alle", "all"),
    "explained": Text("alleen met een opgeschreven reden", "only with a recorded reason"),
    "none": Text("geen enkele", "none at all"),
}


def judge_handprint(rule: HandprintRule, application: Application) -> Judged:
    """Return what a rule about the handprint says; rules about our own handprints do not apply to others."""
    match rule, application.handprint:
        case NeedsHandprint(), handprint:
            return _needs(rule, handprint)
        case Goals(), handprint:
            return _goals(rule, handprint)
        case Makers(), ExternalHandprint() as handprint:
            facts = {"maker": Text(handprint.maker, handprint.maker), "accepted": listed(rule.accepts)}
            return passes(handprint.maker in rule.accepts, facts)
        case ((Figures() | Overlaps() | Routes() | Models()), OwnHandprint() as handprint):
            return _own(rule, handprint, application.arrived.date())
        case _:
            return Judged("not_applicable", {})


def _own(rule: Figures | Overlaps | Routes | Models, handprint: OwnHandprint, arrived: date) -> Judged:
    match rule:
        case Figures():
            unknown = [name for id_, name in rule.known.items() if id_ in handprint.unknown]
            return passes(not unknown, {"unknown": listed(unknown), "needed": listed(rule.known.values())})
        case Overlaps():
            refused = tuple(_refused_overlaps(rule.accepts, handprint.overlaps))
            facts = {"overlaps": listed(map(_overlap, refused)), "accepted": _OVERLAPS[rule.accepts]}
            return passes(not refused, facts)
        case Routes():
            facts = {"route": ROUTES[handprint.route], "accepted": listed(ROUTES[route] for route in rule.accepts)}
            return passes(handprint.route in rule.accepts, facts)
        case Models():
            return _models(rule, handprint, arrived)


def _needs(rule: NeedsHandprint, handprint: HandprintFacts | None) -> Judged:
    match handprint:
        case None:
            return Judged("refused", {"state": Text("er is geen handprint", "there is no handprint")})
        case OwnHandprint(confirmed=False) if rule.confirmed:
            return Judged("refused", {"state": _UNCONFIRMED})
        case _:
            return Judged("passed", {"state": Text("er is een handprint", "there is a handprint")})


def _refused_overlaps(accepts: Accepted, overlaps: Iterable[OverlapFact]) -> Iterator[OverlapFact]:
    for overlap in overlaps:
        if accepts == "none" or (accepts == "explained" and not overlap.explained):
            yield overlap


def _overlap(overlap: OverlapFact) -> Text:
    amount = euros(overlap.amount)
    return Text(f"{overlap.group} ({amount.nl})", f"{overlap.group} ({amount.en})")


def _models(rule: Models, handprint: OwnHandprint, arrived: date) -> Judged:
    known = [
        version for version in rule.accepts if (version.model, version.version) == (handprint.model, handprint.version)
    ]
    name = f"{handprint.model} {handprint.version}"
    facts = {
        "model": Text(name, name),
        "accepted": listed(map(_version, rule.accepts)),
        "arrived": day(arrived),
    }
    return passes(any(version.last is None or arrived <= version.last for version in known), facts)


def _version(version: Version) -> Text:
    name = f"{version.model} {version.version}"
    if version.last is None:
        return Text(name, name)
    return Text(f"{name} (tot en met {day(version.last).nl})", f"{name} (until {day(version.last).en})")


def _goals(rule: Goals, handprint: HandprintFacts | None) -> Judged:
    """A goal is contributed to by a line that counts and has more than the threshold; unknown is not more."""
    shown = _shown_goals(rule, handprint)
    found = tuple(goal for goal in rule.any_of if goal in shown)
    facts = {
        "found": listed(map(str, sorted(shown))),
        "wanted": listed(map(str, rule.any_of)),
        "least": number(rule.least),
    }
    return passes(len(found) >= rule.least, facts)


def _shown_goals(rule: Goals, handprint: HandprintFacts | None) -> frozenset[int]:
    match handprint:
        case None:
            return frozenset()
        case ExternalHandprint():
            return frozenset(handprint.goals)
        case OwnHandprint():
            active = (
                line
                for line in handprint.lines
                if line.counts in rule.counts and line.quantity is not None and line.quantity > rule.above
            )
            return frozenset(goal for line in active for goal in line.goals)
