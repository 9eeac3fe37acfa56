"""What the numbers of the method rest on is pinned: low, high, price year, evidence and source, and who says so.

These move no figure, so no case can find a change in them. After a change that is meant:
`python -m tests.golden.test_provenance` writes the table again; a reviewer reads the difference.
"""

import json
from pathlib import Path

from handprint.arithmetic import as_ratio, decimals_needed, plain
from handprint.cli.loading import Loader
from handprint.model.model import Evidenced, Model

PINNED = Path(__file__).with_name("provenance.json")


def provenance() -> str:
    """Return what every number of the model that travels along rests on, as text."""
    model = Loader().model()
    assert model is not None
    return json.dumps(_table(model), indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def _table(model: Model) -> dict[str, dict[str, str]]:
    numbers = {"discount": _of(model.discount.number, "1")}
    numbers |= {f"constant {one.id}": _of(one.number, str(one.unit)) for one in model.constants.values()}
    numbers |= {f"price factor {one.year}": _of(one.number, "1") for one in model.price_factors.values()}
    for proxy in model.proxies.values():
        numbers[f"proxy {proxy.id}"] = f"{_of(proxy.number, str(proxy.unit))}, {proxy.kind}, {proxy.price_year}"
    sources = {one.id: f"{one.title}; {one.publisher}; {one.year}; {one.url}" for one in model.sources.values()}
    return {"numbers": numbers, "sources": sources, "weights": _weights(model)}


def _of(number: Evidenced, unit: str) -> str:
    low, value, high = (
        as_ratio(part) if decimals_needed(part) is None else plain(part)
        for part in (number.low, number.value, number.high)
    )
    return f"{value} [{unit}] from {low} to {high}, {number.evidence}, {number.source or 'no source'}"


def _weights(model: Model) -> dict[str, str]:
    """Return the goals of every line; those of lines without a total are in no figure."""
    return {
        line.id: f"{line.counts} {line.target}: " + ", ".join(f"{goal} {plain(weight)}" for goal, weight in line.goals)
        for line in model.indicators.values()
    }


def test_nothing_that_a_number_rests_on_changes_unnoticed() -> None:
    """Low, high, unit, kind, year, evidence, source and address of every number, and the goals of every line."""
    assert provenance() == PINNED.read_text(encoding="utf-8")


def test_the_table_holds_every_number() -> None:
    """So that a number that is added is pinned from its first day."""
    model = Loader().model()
    assert model is not None
    table = json.loads(PINNED.read_text(encoding="utf-8"))
    count = 1 + len(model.constants) + len(model.price_factors) + len(model.proxies)
    assert len(table["numbers"]) == count
    assert set(table["sources"]) == set(model.sources)
    assert set(table["weights"]) == set(model.indicators)


def test_every_price_has_a_source_with_year_and_address_or_is_an_assumption() -> None:
    """Nobody has to take a price on trust."""
    model = Loader().model()
    assert model is not None
    for proxy in model.proxies.values():
        source = model.sources.get(proxy.number.source)
        assert source or proxy.number.evidence == "assumption", proxy.id
        assert source is None or (source.year and source.url), proxy.id


if __name__ == "__main__":
    PINNED.write_text(provenance(), encoding="utf-8")
