"""The pages under docs/method/ that are made from the model and the examples: every line, and how big they come out."""

import csv
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from statistics import median
from typing import Final

from handprint.arithmetic import as_ratio, decimals_needed, plain
from handprint.cli.loading import Loader
from handprint.expr.formula import Formula
from handprint.model.model import Evidenced, Indicator, Model, Proxy, Valuation
from handprint.score.handprint import Handprint

FOLDER: Final = Path(__file__).resolve().parent
_COUNTS: Final = {
    "impact": "impact: in het totaal · in the total",
    "harm": "harm: schade, apart en nooit verrekend · harm, shown apart and never netted",
    "memo": "memo: euro's in geen enkel totaal · euros in no total",
    "count": "count: geteld, zonder euro's · counted, without euros",
}
_EVIDENCE: Final = {
    "published": "staat in de bron · stands in the source",
    "derived": "afgeleid van de bron · derived from the source",
    "assumption": "aanname · assumption",
}


def indicator_lines() -> Iterator[str]:
    """Yield the page of all lines of the method, by their first goal."""
    model = _model()
    yield "# De indicatoren · The indicators"
    yield ""
    yield f"{len(model.indicators)} indicatoren van model {model.id} {model.version}, prijspeil {model.price_year}."
    yield f"{len(model.indicators)} indicators of model {model.id} {model.version}, prices of {model.price_year}."
    yield "Hoe ermee gerekend wordt · How they are calculated: [how-it-counts.md](../how-it-counts.md)."
    for goal in model.goals.values():
        lines = [line for line in model.indicators.values() if _main_goal(line) == goal.number]
        if lines:
            yield from ("", f"## {goal.number}. {goal.name.nl} · {goal.name.en}")
        for line in lines:
            yield from _indicator(model, line)


def _model() -> Model:
    model = Loader().model()
    if model is None:
        raise ValueError("the model that travels along has faults")
    return model


def _main_goal(indicator: Indicator) -> int:
    """Return the goal that gets most of a line; of equal ones the first."""
    return max(indicator.goals, key=lambda pair: (pair[1], -pair[0]))[0]


def _indicator(model: Model, indicator: Indicator) -> Iterator[str]:
    yield from ("", f"### {indicator.name.nl} · {indicator.name.en}", "")
    yield from (f"**NL** {_said(indicator.why.nl)}", "", f"**EN** {_said(indicator.why.en)}", "")
    goals = ", ".join(f"{goal} ({_share(weight)})" for goal, weight in indicator.goals)
    yield f"- `{indicator.id}`, {_COUNTS[indicator.counts]}"
    yield f"- Doelen · Goals: {goals}; subdoel · target {indicator.target}"
    yield f"- Hoeveelheid · Quantity: {_code(indicator.quantity)} [{indicator.unit}]"
    if indicator.valuation:
        yield from _valuation(model, indicator.valuation)
    if indicator.exclusive_groups:
        others = (line.id for line in model.indicators.values() if line.id != indicator.id)
        same = [id_ for id_ in others if _share_group(indicator, model.indicators[id_])]
        yield f"- Niet dubbel met · Not twice with: {', '.join(f'`{id_}`' for id_ in same)}"


def _share_group(one: Indicator, other: Indicator) -> bool:
    return bool(set(one.exclusive_groups) & set(other.exclusive_groups))


def _valuation(model: Model, valuation: Valuation) -> Iterator[str]:
    yield from _price(model, model.proxies[valuation.proxy])
    if valuation.effect.text != "100%":
        yield f"- Voor welk deel · For what share: {_code(valuation.effect)}"
    if valuation.own_contribution:
        yield f"- Eigen bijdrage · Own contribution: {_code(valuation.own_contribution)}"
    corrections = valuation.corrections
    yield f"- Toch wel gebeurd · Would have happened anyway: {_code(corrections.deadweight)}"
    yield f"- Verschoven · Moved from elsewhere: {_code(corrections.displacement)}"
    yield f"- Door anderen · Due to others: {_code(corrections.attribution)}"
    if valuation.duration_years > 1:
        years, drop = valuation.duration_years, _share(valuation.drop_off)
        yield f"- Duurt {years} jaar, elk jaar {drop} minder · Lasts {years} years, {drop} less each year"


def _price(model: Model, proxy: Proxy) -> Iterator[str]:
    number = proxy.number
    price = f"{_number(number.value)} {proxy.unit} ({_number(number.low)} - {_number(number.high)})"
    yield f"- Prijs · Price: {price}, {proxy.price_year}{_factor(model, proxy)}; {proxy.name.nl} · {proxy.name.en}"
    yield f"- Bewijs · Evidence: {_EVIDENCE[number.evidence]}; `{proxy.kind}`{_source(model, number)}"
    if number.note:
        yield f"- Let op · Note: {_said(number.note.nl)} · {_said(number.note.en)}"


def _factor(model: Model, proxy: Proxy) -> str:
    factor = model.price_factors.get(proxy.price_year)
    if factor is None:
        return ""
    now = proxy.number.value * factor.number.value
    return f" × {_number(factor.number.value)} = {_number(now)}"


def _source(model: Model, number: Evidenced) -> str:
    source = model.sources.get(number.source)
    return f"; [{_said(source.title)}]({source.url}), {_said(source.publisher)}, {source.year}" if source else ""


def _code(formula: Formula) -> str:
    return f"`{' '.join(formula.text.split())}`"


def _said(text: str) -> str:
    """Return a text that markdown shows as it is."""
    return "".join(f"\\{sign}" if sign in "\\*_<>[]#`|" else sign for sign in text)


def _number(value: Fraction) -> str:
    return as_ratio(value) if decimals_needed(value) is None else plain(value)


def _share(value: Fraction) -> str:
    return f"{_number(100 * value)} %"


# ---- order of magnitude ----


def reality_lines() -> Iterator[str]:
    """Yield the page that compares the examples with what others published."""
    loader = Loader()
    paths = sorted((FOLDER.parent / "examples").glob("*.yaml"))
    found = [(path.stem, handprint) for path in paths if (handprint := loader.handprint(path))]
    yield "# Kloppen de ordes van grootte? · Are the orders of magnitude right?"
    yield from ("", *_REALITY_WORDS, "")
    yield "| voorbeeld · example | impact (EUR) | FTE | per FTE (EUR) | t.o.v. omzet · to revenue |"
    yield "|---|---:|---:|---:|---:|"
    for name, handprint in found:
        yield _example(name, handprint)
    yield from ("", "## Van anderen, met een ander model · Of others, by another model", "")
    heads = ("wat · what", "per initiatief · per initiative (EUR)", "per FTE (EUR)", "t.o.v. omzet · to revenue")
    yield f"| {' | '.join(heads)} | bron · source |"
    yield "|---|---:|---:|---:|---|"
    rows = _published()
    yield from (_row(row) for row in rows)
    yield from ("", "## Naast elkaar · Side by side", "", *_comparison([one for _, one in found], rows))
    yield from ("", *_MEANING)


_REALITY_WORDS: Final = (
    "Alle voorbeelden zijn verzonnen. Niets in het model is bijgesteld om dichter bij de bedragen van anderen te",
    "komen. Andere modellen rekenen anders; hun bedragen zijn niet met de onze te vergelijken, alleen hun orde van",
    "grootte.",
    "",
    "All examples are made up. Nothing in the model was tuned to come closer to the amounts of others. Other models",
    "count in another way; their amounts cannot be compared with ours, only their order of magnitude.",
)
_MEANING: Final = (
    "**Waarom wij meestal lager uitkomen.** Uren van vrijwilligers zijn inzet en geen opbrengst. Van elke prijs gaat",
    "af wat toch wel was gebeurd. Cultuur, ontmoeting en avonden voor jongeren hebben hier geen prijs; ze",
    "worden geteld. Een",
    "verzonnen voorbeeld is bovendien kleiner of groter dan het initiatief van een ander.",
    "",
    "**Why ours are mostly lower.** Hours of volunteers are input, not a benefit. What would have happened anyway is",
    "taken off each price. Culture, meeting people and evenings for teenagers have no price here; they are counted.",
    "Besides, a made-up example is smaller or larger than somebody else's initiative.",
)


def _figure(handprint: Handprint, id_: str) -> Fraction:
    value = handprint.figures[id_].value
    if value is None:
        raise ValueError(f"{id_} of an example is unknown")
    return value


def _example(name: str, handprint: Handprint) -> str:
    impact, fte, per_fte, ratio = (
        _figure(handprint, id_) for id_ in ("impact_value", "fte", "impact_per_fte", "impact_to_revenue")
    )
    return f"| `{name}` | {_euros(impact)} | {float(fte):.2f} | {_euros(per_fte)} | {float(100 * ratio):.1f} % |"


def _euros(value: Fraction) -> str:
    return f"{round(value):,}"


def _published() -> list[dict[str, str]]:
    with (FOLDER / "reality.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _each(row: dict[str, str]) -> Fraction:
    return Fraction(row["impact"]) / int(row["initiatives"])


def _row(row: dict[str, str]) -> str:
    per_fte = _euros(Fraction(row["per_fte"])) if row["per_fte"] else ""
    ratio = f"{float(100 * Fraction(row['to_revenue'])):.1f} %" if row["to_revenue"] else ""
    source = f"{row['source_nl']} · {row['source_en']}"
    return f"| {row['nl']} · {row['en']} | {_euros(_each(row))} | {per_fte} | {ratio} | {source} |"


def _comparison(found: list[Handprint], rows: list[dict[str, str]]) -> Iterator[str]:
    by_what = {row["what"]: row for row in rows}
    per_fte = sorted(_figure(one, "impact_per_fte") for one in found)
    impact = sorted(_figure(one, "impact_value") for one in found)
    middle, card = median(per_fte), Fraction(by_what["card"]["per_fte"])
    yield f"- Per FTE: {_euros(per_fte[0])} - {_euros(per_fte[-1])}, midden · median {_euros(middle)};"
    yield f"  de kaart · the card {_euros(card)}, {_times(card, middle)}."
    yield f"- Per initiatief · per initiative: {_euros(impact[0])} - {_euros(impact[-1])},"
    yield f"  midden · median {_euros(median(impact))}; in die plaats gemiddeld · in that town on average"
    yield f"  {_euros(_each(by_what['town']))}, {_times(_each(by_what['town']), median(impact))}."
    for what, kinds in (("scouting", ("scouting",)), ("food", ("voedsel",))):
        ours = [one for one in found if _is_of(one, kinds)]
        mean = sum((_figure(one, "impact_value") for one in ours), Fraction(0)) / len(ours)
        row = by_what[what]
        yield f"- {row['nl']} · {row['en']}: {_euros(_each(row))}; hier gemiddeld · here on average"
        yield f"  {_euros(mean)} ({len(ours)}), {_times(_each(row), mean)}."


def _is_of(handprint: Handprint, words: tuple[str, ...]) -> bool:
    sheet = handprint.scored.sheet
    return any(word in (sheet.questionnaire.id, Path(sheet.file).stem) for word in words)


def _times(published: Fraction, ours: Fraction) -> str:
    times = f"{float(published / ours):.1f}"
    return f"{times.replace('.', ',')} keer zo veel als hier · {times} times ours"
