"""A model on the screen: every indicator, price, number, figure and goal, with what it rests on."""

from collections.abc import Iterator
from fractions import Fraction

from rich.console import Console

from handprint.cli.console import line
from handprint.cli.speech import language, speak
from handprint.cli.tables import show_lines, show_pairs, show_table, show_title
from handprint.expr.formula import Formula
from handprint.expr.to_text import to_text
from handprint.model.changes import overlay_changes, said
from handprint.model.model import Evidenced, Indicator, Model, Overlay, Source, Total, Valuation
from handprint.problems import Text
from handprint.report.code_names import COUNTS, EVIDENCE, PROXY_KINDS
from handprint.score.wording import plainly, share, unit_named


def show_model(model: Model, console: Console) -> None:
    """Show a whole model."""
    _show_head(model, console)
    show_title(speak("Indicatoren", "Indicators"), console)
    for indicator in model.indicators.values():
        _show_indicator(indicator, console)
    _show_proxies(model, console)
    _show_numbers(model, console)
    show_table(speak("Cijfers", "Figures"), _figure_columns(), map(_figure_row, model.totals.values()), console)
    goals = ((str(goal.number), _said(goal.name), goal.colour) for goal in model.goals.values())
    columns = ("", speak("Doel", "Goal"), speak("Kleur", "Colour"))
    show_table(speak("Doelen (SDG)", "Goals (SDG)"), columns, goals, console)
    _show_overlays(model, console)
    show_lines(speak("Bronnen", "Sources"), map(_source, model.sources.values()), console)


def _said(text: Text) -> str:
    return text.said(language())


def _number(value: Fraction) -> str:
    return plainly(value, language())


def _show_head(model: Model, console: Console) -> None:
    console.print(line(_said(model.name), "bold"))
    show_pairs(
        (
            (speak("Model", "Model"), f"{model.id} {model.version}"),
            (speak("Geldig vanaf", "Valid from"), model.valid_from),
            (speak("Prijspeil", "Price level"), str(model.price_year)),
            (speak("Vingerafdruk", "Fingerprint"), model.fingerprint),
        ),
        console,
    )


# ---- indicators ----


def _show_indicator(indicator: Indicator, console: Console) -> None:
    console.print(line(f"{_said(indicator.name)} ({indicator.id})", "cyan"))
    show_pairs(_indicator_pairs(indicator), console)
    console.print()


def _indicator_pairs(indicator: Indicator) -> Iterator[tuple[str, str]]:
    goals = ", ".join(f"{goal}: {share(weight, language())}" for goal, weight in indicator.goals)
    yield speak("  soort", "  kind"), _said(COUNTS[indicator.counts])
    yield speak("  hoeveelheid", "  quantity"), f"{_formula(indicator.quantity)} [{indicator.unit}]"
    if indicator.valuation is not None:
        yield from _valuation_pairs(indicator.valuation)
    yield speak("  doelen", "  goals"), f"{goals} ({speak('streefdoel', 'target')} {indicator.target})"
    yield speak("  niet samen met", "  not beside"), ", ".join(indicator.exclusive_groups)
    yield speak("  waarom", "  why"), _said(indicator.why)


def _valuation_pairs(valuation: Valuation) -> Iterator[tuple[str, str]]:
    corrections, years = valuation.corrections, valuation.duration_years
    yield speak("  prijs", "  price"), valuation.proxy
    yield speak("  met effect", "  with effect"), _formula(valuation.effect)
    yield speak("  eigen bijdrage", "  own contribution"), _formula(valuation.own_contribution)
    yield speak("  was toch gebeurd", "  deadweight"), _formula(corrections.deadweight)
    yield speak("  verschoven", "  displacement"), _formula(corrections.displacement)
    yield speak("  door anderen", "  attribution"), _formula(corrections.attribution)
    drop_off = share(valuation.drop_off, language())
    said = speak(f"{years}, afname {drop_off} per jaar", f"{years}, drop-off {drop_off} a year")
    yield speak("  jaren", "  years"), said


def _formula(formula: Formula | None) -> str:
    return "" if formula is None else to_text(formula.node)


# ---- numbers ----


def _show_proxies(model: Model, console: Console) -> None:
    columns = (
        speak("Prijs", "Proxy"),
        speak("Waarde (laag - hoog)", "Value (low - high)"),
        speak("Jaar", "Year"),
        speak("Soort", "Kind"),
        speak("Bewijs", "Evidence"),
        speak("Bron", "Source"),
    )
    rows = (
        (
            proxy.id,
            _euros(proxy.number) + unit_named(proxy.unit, model.units, language()).removeprefix("EUR"),
            str(proxy.price_year),
            _said(PROXY_KINDS[proxy.kind]),
            _said(EVIDENCE[proxy.number.evidence]),
            proxy.number.source,
        )
        for proxy in model.proxies.values()
    )
    show_table(speak("Prijzen (proxy's)", "Proxies"), columns, rows, console, whole=(0, 5))


def _euros(number: Evidenced) -> str:
    value, low, high = (plainly(amount, language(), 2) for amount in (number.value, number.low, number.high))
    return f"EUR {value}" if low == high else f"EUR {value} ({low} - {high})"


def _show_numbers(model: Model, console: Console) -> None:
    columns = (
        speak("Getal", "Number"),
        speak("Waarde", "Value"),
        speak("Laag - hoog", "Low - high"),
        speak("Eenheid", "Unit"),
        speak("Bewijs", "Evidence"),
        speak("Bron", "Source"),
    )
    show_table(speak("Andere getallen", "Other numbers"), columns, _number_rows(model), console, whole=(0, 5))


def _number_rows(model: Model) -> Iterator[tuple[str, ...]]:
    for constant in model.constants.values():
        yield _number_row(constant.id, str(constant.unit), constant.number)
    for factor in model.price_factors.values():
        name = speak("prijsfactor", "price factor")
        yield _number_row(f"{name} {factor.year} - {model.price_year}", "1", factor.number)
    yield _number_row(speak("discontovoet per jaar", "discount rate a year"), "1", model.discount.number)


def _number_row(name: str, unit: str, number: Evidenced) -> tuple[str, ...]:
    return name, _number(number.value), _range(number), unit, _said(EVIDENCE[number.evidence]), number.source


def _range(number: Evidenced) -> str:
    return "-" if number.low == number.high else f"{_number(number.low)} - {_number(number.high)}"


# ---- overlays ----


def _show_overlays(model: Model, console: Console) -> None:
    """A later overlay goes before an earlier one, so each is shown by itself, in the order of the file."""
    if model.overlays:
        show_title(speak("Afwijkingen", "Overlays"), console)
    for overlay in model.overlays:
        console.print(line(f"{_said(overlay.name)} ({overlay.id})", "cyan"))
        show_pairs(_overlay_pairs(model, overlay), console)
        console.print()


def _overlay_pairs(model: Model, overlay: Overlay) -> Iterator[tuple[str, str]]:
    everywhere = speak("alle gemeenten", "all municipalities")
    yield speak("  vanaf", "  from"), overlay.start
    yield speak("  geldt voor", "  holds for"), ", ".join(sorted(overlay.municipalities)) or everywhere
    for change in overlay_changes(model, overlay):
        yield "  -", _said(said(change, model))


# ---- figures and sources ----


def _figure_columns() -> tuple[str, ...]:
    return (
        speak("Cijfer", "Figure"),
        speak("Formule", "Formula"),
        speak("Eenheid", "Unit"),
        speak("Decimalen", "Places"),
        speak("Niet van toepassing als", "Not applicable if"),
    )


def _figure_row(total: Total) -> tuple[str, ...]:
    name = f"{_said(total.name)} ({total.id})"
    condition = _formula(total.not_applicable_if)
    return name, _formula(total.formula), str(total.unit), str(total.rounding.places), condition


def _source(source: Source) -> str:
    return f"{source.id}: {source.title}, {source.publisher}, {source.year}, {source.url}".rstrip(", ")
