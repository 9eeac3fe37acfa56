"""A handprint as data: one JSON object, money and shares as exact text, what cannot be said as null with its reason."""

import json
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final, TypeAlias

from handprint.arithmetic import as_ratio, decimals_needed, fixed, plain
from handprint.problems import Text
from handprint.score.handprint import Figure, Handprint, LineResult
from handprint.score.overlays import why_not_applied

FORMAT: Final = 1
Json: TypeAlias = "str | int | bool | Sequence[Json] | Mapping[str, Json] | None"


def write_handprint(handprint: Handprint) -> str:
    """Return a handprint as JSON text: keys in a fixed order, one line at the end."""
    return json.dumps(handprint_data(handprint), ensure_ascii=False, indent=2) + "\n"


def handprint_data(handprint: Handprint) -> dict[str, Json]:
    """Return a handprint as plain data. Published figures have their declared places; other values are exact."""
    return {
        "handprint": FORMAT,
        "result": handprint.result,
        **_about(handprint),
        **{id_: _figure(handprint, figure) for id_, figure in handprint.figures.items()},
        "goals": _goals(handprint.goals),
        "harm_goals": _goals(handprint.harm_goals),
        "indicators": {line.indicator.id: _line(line) for line in handprint.lines},
        "unknown": [
            {"figure": figure.id, "missing": list(figure.missing)}
            for figure in handprint.figures.values()
            if figure.why_not == "unknown"
        ],
        "not_applicable": [
            {"figure": figure.id, "because": _texts(figure)}
            for figure in handprint.figures.values()
            if figure.why_not == "not_applicable"
        ],
        "not_asked": [
            {"indicator": missing.indicator, "names": list(missing.names)}
            for missing in handprint.scored.plan.not_asked
        ],
        "assumed": [
            {"indicator": line.indicator.id, "corrections": list(line.assumed)}
            for line in handprint.lines
            if line.assumed
        ],
        "overlaps": [
            {"group": overlap.group, "indicators": list(overlap.indicators), "amount": fixed(overlap.amount, 2)}
            for overlap in handprint.overlaps
        ],
        "overlays_not_applied": [
            {"overlay": left.overlay.id, "because": _said(why_not_applied(left))} for left in handprint.undecided
        ],
        "evidence": {grade: _number(share) for grade, share in handprint.evidence.items()},
        "default_corrections": _number(handprint.default_corrections),
    }


def _about(handprint: Handprint) -> dict[str, Json]:
    plan, sheet = handprint.scored.plan, handprint.scored.sheet
    model, questionnaire, period = plan.model, plan.questionnaire, sheet.period
    return {
        "initiative": {
            "id": sheet.initiative.id,
            "name": sheet.initiative.name,
            "kind": sheet.initiative.kind,
            "municipalities": list(sheet.initiative.municipalities),
        },
        "period": {"from": period.start.isoformat(), "to": period.end.isoformat(), "status": period.status},
        "engine": handprint.engine,
        "model": {
            "id": model.id,
            "version": model.version,
            "fingerprint": model.fingerprint,
            "price_year": model.price_year,
            "overlays": list(model.applied),
        },
        "questionnaire": {
            "id": questionnaire.id,
            "version": questionnaire.version,
            "route": plan.route,
            "fingerprint": questionnaire.fingerprint,
        },
        "answers_fingerprint": handprint.answers_fingerprint,
    }


def _figure(handprint: Handprint, figure: Figure) -> str | None:
    if figure.value is None:
        return None
    total = handprint.scored.plan.model.totals.get(figure.id)
    return fixed(figure.value, max(0, total.rounding.places)) if total else _euros(figure.value)


def _texts(figure: Figure) -> Json:
    return _said(figure.because) if figure.because else None


def _said(text: Text) -> Json:
    return {"nl": text.nl, "en": text.en}


def _goals(goals: Mapping[int, Fraction | None]) -> dict[str, Json]:
    return {str(goal): _euros(amount) for goal, amount in goals.items()}


def _line(line: LineResult) -> dict[str, Json]:
    data: dict[str, Json] = {
        "counts": line.indicator.counts,
        "quantity": _number(line.quantity),
        "unit": str(line.indicator.unit),
    }
    if line.indicator.valuation is not None:
        goals = {str(goal): _euros(amount) for goal, amount in line.goals}
        data |= {"gross": _number(line.gross), "contribution": _euros(line.contribution), "goals": goals}
    return data | {"missing": list(line.missing)}


def _euros(amount: Fraction | None) -> str | None:
    """Return an amount with two places, or more where its own rounding has more."""
    return None if amount is None else fixed(amount, max(2, decimals_needed(amount) or 0))


def _number(value: Fraction | None) -> str | None:
    """Return an exact number: a decimal, or `numerator/denominator` where no decimal is exact."""
    if value is None:
        return None
    return as_ratio(value) if decimals_needed(value) is None else plain(value)
