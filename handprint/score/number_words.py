"""What a number of the method rests on, in words: its grade of evidence, range, price year and source."""

from collections.abc import Iterator, Mapping
from typing import Final

from handprint.model.model import Evidence, Evidenced, Model, Proxy, Source
from handprint.problems import Text
from handprint.score.step import Role, Step
from handprint.score.wording import plainly, share

GRADES: Final[Mapping[Evidence, Text]] = {
    "published": Text("staat zo in de bron", "stands so in the source"),
    "derived": Text("afgeleid van de bron", "derived from the source"),
    "assumption": Text("aanname", "assumption"),
}
SHARES: Final[frozenset[Role]] = frozenset({"effect", "correction", "drop_off", "weight", "discount"})
"""Roles of steps whose value is shown as a percentage."""


def number_from(model: Model, step: Step, number: Evidenced) -> Text:
    """Return what a number of the method rests on: grade, range, price year and source."""
    grade, source = GRADES[number.evidence], model.sources.get(number.source)
    proxy = model.proxies.get(step.name.removeprefix("proxy.")) if step.role == "proxy" else None
    parts = [(grade.nl, grade.en), _range(number, step), *_price_year(proxy), *_source(source), *_own_note(number)]
    return Text("; ".join(nl for nl, _ in parts), "; ".join(en for _, en in parts))


def _range(number: Evidenced, step: Step) -> tuple[str, str]:
    show = share if step.role in SHARES else plainly
    if number.low == number.high:
        return "geen bereik bekend", "no range known"
    return (
        f"tussen {show(number.low, 'nl')} en {show(number.high, 'nl')}",
        f"between {show(number.low, 'en')} and {show(number.high, 'en')}",
    )


def _price_year(proxy: Proxy | None) -> Iterator[tuple[str, str]]:
    if proxy is not None:
        yield f"prijzen van {proxy.price_year}", f"prices of {proxy.price_year}"


def _source(source: Source | None) -> Iterator[tuple[str, str]]:
    if source is not None:
        said_ = f"{source.title}, {source.publisher}, {source.year}, {source.url}".rstrip(", ")
        yield f"bron: {said_}", f"source: {said_}"


def _own_note(number: Evidenced) -> Iterator[tuple[str, str]]:
    if number.note is not None:
        yield number.note.nl, number.note.en
