"""A model as far as it could be understood: what is checked afterwards, with and without its overlays."""

from types import MappingProxyType

from handprint.model.fields import Fields
from handprint.model.lines import read_indicators, read_totals
from handprint.model.model import Model
from handprint.model.numbers import read_constants, read_discount, read_price_factors, read_proxies
from handprint.model.overlay_heads import read_overlays
from handprint.model.parts import read_cases, read_goals, read_presentation, read_sources, read_units


def draft_of(fields: Fields) -> Model:
    """Return the model with a stand-in for every field that could not be understood."""
    proxies = read_proxies(fields)
    return Model(
        id=fields.id(("model",)),
        version=fields.text(("version",)),
        name=fields.words(("name",)),
        valid_from=fields.day(("valid_from",)),
        price_year=fields.year(("price_year",)),
        discount=read_discount(fields),
        price_factors=read_price_factors(fields),
        constants=read_constants(fields),
        sources=read_sources(fields),
        goals=read_goals(fields),
        proxies=proxies,
        indicators=read_indicators(fields, proxies),
        totals=read_totals(fields),
        presentation=read_presentation(fields),
        cases=read_cases(fields),
        units=read_units(fields),
        overlays=read_overlays(fields),
        applied=(),
        replaced=MappingProxyType({}),
        file=fields.document.file,
        fingerprint="",
    )
