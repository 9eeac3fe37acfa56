"""What a scheme looks at in a handprint of this program."""

from collections.abc import Collection

from handprint.scheme.application import LineFact, OverlapFact, OwnHandprint
from handprint.score.handprint import Handprint


def facts_of(handprint: Handprint, explained: Collection[str] = ()) -> OwnHandprint:
    """Return the facts of a handprint; `explained` are the groups of overlaps for which a reason was recorded."""
    sheet, plan = handprint.scored.sheet, handprint.scored.plan
    return OwnHandprint(
        model=plan.model.id,
        version=plan.model.version,
        route=plan.route,
        unknown=tuple(figure.id for figure in handprint.figures.values() if figure.why_not == "unknown"),
        overlaps=tuple(OverlapFact(one.group, one.amount, one.group in explained) for one in handprint.overlaps),
        lines=tuple(
            LineFact(
                line.indicator.id,
                line.indicator.counts,
                tuple(goal for goal, _ in line.indicator.goals),
                line.quantity,
            )
            for line in handprint.lines
        ),
        confirmed=sheet.confirmed is not None,
    )
