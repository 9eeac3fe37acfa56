"""What must hold between the parts of a model, whatever questionnaire it will meet."""

from typing import Final

from handprint.document import Document, Path
from handprint.expr.formula import Formula
from handprint.expr.operations import OPERATIONS
from handprint.expr.syntax import Call, Name, walk
from handprint.model.fields import Fields, listed
from handprint.model.line_checks import check_lines
from handprint.model.model import BUILT_IN, Model, Total
from handprint.model.uses import check_uses, formulas_of_indicator, formulas_of_total
from handprint.problems import Problems

RESERVED: Final = frozenset(
    {
        "answer",
        "applies",
        "constant",
        "discount",
        "exact",
        "figure",
        "given",
        "goal",
        "harm_goal",
        "known_part",
        "not_applicable",
        "period",
        "price_factor",
        "proxy",
        "route",
    }
)
"""Words with which the names of steps begin."""

_WORDS_OF_THE_LANGUAGE: Final = frozenset(
    {"true", "false", "unknown", *(row.spelled for row in OPERATIONS.values() if row.spelled.isidentifier())}
)


def check_model(model: Model, document: Document) -> Problems:
    """Return what is wrong with a model as a whole; `document` is where it was written."""
    fields = Fields(document)
    _check_names(model, fields)
    _check_years(model, fields)
    _check_order_of_totals(model, fields)
    check_uses(model, fields)
    _check_figures(model, fields)
    check_lines(model, fields)
    return tuple(fields.problems)


# ---- names ----


def _check_names(model: Model, fields: Fields) -> None:
    for section, ids in (("constants", model.constants), ("indicators", model.indicators), ("totals", model.totals)):
        for id_ in ids:
            _check_name(model, fields, (section, id_))


def _check_name(model: Model, fields: Fields, path: Path) -> None:
    """Constants and totals are names in formulas, which must be told apart; an indicator is a prefix of steps."""
    section, id_ = path[0], str(path[-1])
    if id_ in RESERVED or id_ in _WORDS_OF_THE_LANGUAGE:
        fields.note_key("name-reserved", path, id=id_)
    if section in ("constants", "totals") and id_ in BUILT_IN:
        fields.note_key("name-reserved", path, id=id_)
    if section == "totals" and id_ in model.constants:
        fields.note_key("name-taken", path, id=id_, line=fields.key_place(("constants", id_)).line)


# ---- years ----


def _check_years(model: Model, fields: Fields) -> None:
    if model.price_year in model.price_factors:
        fields.note_key("price-factor-own-year", ("price_factors", str(model.price_year)), year=model.price_year)
    for proxy in model.proxies.values():
        _check_price_year(model, fields, ("proxies", proxy.id, "price_year"), proxy.price_year)
    for source in model.sources.values():
        if source.year and model.valid_from[:4] < str(source.year) and model.valid_from[:4].isdigit():
            fields.note("source-after-model", ("sources", source.id, "year"), year=source.year)


def _check_price_year(model: Model, fields: Fields, path: Path, year: int) -> None:
    """Prices of another year need a published direct factor; factors are never chained."""
    known = (model.price_year, *model.price_factors)
    if year and model.price_year and year not in known:
        fields.note("price-factor-missing", path, year=year, price_year=model.price_year)


# ---- totals ----


def _check_order_of_totals(model: Model, fields: Fields) -> None:
    """A total may use the totals above it; an indicator may use none, for totals are made of indicators."""
    later = dict.fromkeys(model.totals)
    for total in model.totals.values():
        for formula in formulas_of_total(total):
            _refuse_names(fields, formula, "total-not-yet-known", frozenset(later))
        del later[total.id]
        _check_rounded_once(fields, total)
    for indicator in model.indicators.values():
        for formula in formulas_of_indicator(indicator):
            _refuse_names(fields, formula, "total-in-indicator", frozenset((*model.totals, *BUILT_IN)))


def _refuse_names(fields: Fields, formula: Formula, code: str, refused: frozenset[str]) -> None:
    for part in walk(formula.node):
        if isinstance(part, Name) and part.id in refused:
            fields.note_inside(code, formula, part.at, id=part.id)


def _check_rounded_once(fields: Fields, total: Total) -> None:
    node = total.formula.node
    if isinstance(node, Call) and node.operation == "round":
        fields.note_inside("rounded-twice", total.formula, node.at, places=total.rounding.places)


# ---- figures that display and cases speak of ----


def _check_figures(model: Model, fields: Fields) -> None:
    figures = (*BUILT_IN, *model.totals)
    for key in fields.keys(("presentation",)):
        if key != "by_size" and key not in figures:
            fields.note_key("unknown-figure", ("presentation", key), id=key, known=listed(key, figures))
    for at in fields.items(("cases",)):
        for key in fields.keys(("cases", at, "expect")):
            if not _is_figure_or_step(model, key):
                path = ("cases", at, "expect", key)
                fields.note_key("unknown-figure", path, id=key, known=listed(key, (*figures, *model.indicators)))


def _is_figure_or_step(model: Model, key: str) -> bool:
    first, dot, part = key.partition(".")
    if not dot:
        return key in (*BUILT_IN, *model.totals, "known_part")
    return bool(part) and (first in RESERVED or first in model.indicators)
