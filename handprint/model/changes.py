"""What is different between two models, in words: what came, what went, and every value that became another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal, TypeAlias

from handprint.arithmetic import as_ratio, decimals_needed
from handprint.fingerprint import Meaning
from handprint.language import format_number
from handprint.model.identity import meaning_without_overlays, model_meaning
from handprint.model.model import Model, Overlay
from handprint.model.overlays import overlaid_model
from handprint.problems import Text

Kind: TypeAlias = Literal["added", "removed", "changed"]
Path: TypeAlias = tuple[str, ...]

SECTIONS: Final[Mapping[str, Text]] = {
    "price_factors": Text("Prijsfactor", "Price factor"),
    "discount": Text("Discontovoet", "Discount rate"),
    "units": Text("Eenheid", "Unit"),
    "constants": Text("Constante", "Constant"),
    "sources": Text("Bron", "Source"),
    "goals": Text("Doel", "Goal"),
    "proxies": Text("Prijs", "Proxy"),
    "indicators": Text("Indicator", "Indicator"),
    "totals": Text("Cijfer", "Figure"),
    "presentation": Text("Weergave", "Presentation"),
    "overlays": Text("Afwijking", "Overlay"),
}
PARTS: Final[Mapping[str, Text]] = {
    "value": Text("waarde", "value"),
    "low": Text("laagste waarde", "low value"),
    "high": Text("hoogste waarde", "high value"),
    "evidence": Text("soort bewijs", "evidence"),
    "source": Text("bron", "source"),
    "note": Text("toelichting", "note"),
    "price_year": Text("prijsjaar", "price year"),
    "kind": Text("soort prijs", "kind of value"),
    "unit": Text("eenheid", "unit"),
    "name": Text("naam", "name"),
    "why": Text("uitleg", "explanation"),
    "counts": Text("telt als", "counts as"),
    "goals": Text("deel naar doel", "share to goal"),
    "target": Text("subdoel", "target"),
    "quantity": Text("formule van de hoeveelheid", "formula of the quantity"),
    "proxy": Text("prijs", "proxy"),
    "effect": Text("deel met echt effect", "share with a real effect"),
    "own_contribution": Text("eigen bijdrage", "own contribution"),
    "deadweight": Text("zou ook zonder gebeurd zijn", "deadweight"),
    "displacement": Text("verschoven van elders", "displacement"),
    "attribution": Text("aandeel van anderen", "attribution"),
    "duration_years": Text("duur in jaren", "duration in years"),
    "drop_off": Text("afname per jaar", "drop-off per year"),
    "exclusive_group": Text("telt niet samen met", "exclusive group"),
    "round": Text("afronding", "rounding"),
    "is": Text("formule", "formula"),
    "first_year": Text("eerste jaar ook", "first year too"),
    "title": Text("titel", "title"),
    "publisher": Text("uitgever", "publisher"),
    "year": Text("jaar", "year"),
    "url": Text("adres", "address"),
    "from": Text("vanaf", "from"),
    "municipalities": Text("gemeenten", "municipalities"),
    "rate": Text("percentage", "percentage"),
    "places": Text("decimalen", "decimals"),
    "mode": Text("manier", "way"),
    "one": Text("bij één", "for one"),
    "because": Text("reden", "reason"),
}
UNSAID: Final = frozenset({"nl", "en", "valuation"})
"""Steps on the way to a value that say nothing to people."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: which part of which thing, what it was and what it is; empty where it was not, or is no more."""

    kind: Kind
    path: Path
    before: Text
    after: Text


def changes(old: Model, new: Model) -> tuple[Change, ...]:
    """Return every difference in meaning between two models, section by section, things in the order of their ids."""
    found = tuple(_differences((), _tree(model_meaning(old)), _tree(model_meaning(new))))
    return (*found, *_other_order(old, new))


def overlay_changes(model: Model, overlay: Overlay) -> tuple[Change, ...]:
    """Return what an overlay by itself makes different."""
    before, after = (meaning_without_overlays(one) for one in (model, overlaid_model(model, (overlay,))))
    return tuple(_differences((), _tree(before), _tree(after)))


def _other_order(old: Model, new: Model) -> Iterator[Change]:
    """A later overlay goes before an earlier one, so their order has a meaning."""
    before, after = ([one.id for one in model.overlays] for model in (old, new))
    if before != after and sorted(before) == sorted(after):
        yield Change("changed", ("overlays",), _shown(before), _shown(after))


def said(change: Change, model: Model) -> Text:
    """Return a change as a sentence; names come from the model that is given, ids where it has none."""
    what = _what(change.path, model)
    match change.kind:
        case "added":
            return Text(f"{what.nl}: nieuw", f"{what.en}: new")
        case "removed":
            return Text(f"{what.nl}: vervallen", f"{what.en}: removed")
        case "changed":
            return Text(
                f"{what.nl}: van {change.before.nl} naar {change.after.nl}",
                f"{what.en}: from {change.before.en} to {change.after.en}",
            )


def _what(path: Path, model: Model) -> Text:
    section, *rest = path
    head = SECTIONS.get(section) or PARTS.get(section) or Text(section, section)
    if not rest:
        return head
    thing, parts = rest[0], [_part(part) for part in rest[1:] if part not in UNSAID]
    nl, en = (
        " ".join(
            [
                f"{head.said(language)} '{thing}'{_named(section, thing, model).said(language)}",
                *(part.said(language) for part in parts),
            ]
        )
        for language in ("nl", "en")
    )
    return Text(nl, en)


def _part(part: str) -> Text:
    """Return what a step on the way is called; an overlay has sections of its own, and ids are their own word."""
    if part in PARTS or part not in SECTIONS:
        return PARTS.get(part, Text(part, part))
    return Text(SECTIONS[part].nl.lower(), SECTIONS[part].en.lower())


def _named(section: str, thing: str, model: Model) -> Text:
    named: Mapping[str, object] = {
        "indicators": model.indicators,
        "proxies": model.proxies,
        "constants": model.constants,
        "totals": model.totals,
        "overlays": {one.id: one for one in model.overlays},
    }.get(section, {})
    name = getattr(named.get(thing), "name", None) if isinstance(named, Mapping) else None
    return Text(f" ({name.nl})", f" ({name.en})") if isinstance(name, Text) else Text("", "")


# ---- the trees ----


def _tree(meaning: Meaning) -> Meaning:
    """Totals and overlays stand in a list because their order counts; for people each is known by its id."""
    if not isinstance(meaning, Mapping):
        return meaning
    lists = {key: meaning.get(key, ()) for key in ("totals", "overlays")}
    return {**meaning, **{key: {str(one["id"]): one for one in _maps(found)} for key, found in lists.items()}}


def _maps(meaning: Meaning) -> Iterator[Mapping[str, Meaning]]:
    if isinstance(meaning, Sequence) and not isinstance(meaning, str):
        yield from (item for item in meaning if isinstance(item, Mapping))


def _differences(path: Path, old: Meaning, new: Meaning) -> Iterator[Change]:
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in dict.fromkeys((*old, *new)):
            yield from _at((*path, key), old.get(key), new.get(key), key in old, key in new)
    elif _shown(old) != _shown(new):
        yield Change("changed", path, _shown(old), _shown(new))


def _at(path: Path, old: Meaning, new: Meaning, was: bool, is_: bool) -> Iterator[Change]:  # noqa: FBT001
    if was and is_:
        yield from _differences(path, old, new)
    elif was:
        yield Change("removed", path, _shown(old), Text("", ""))
    else:
        yield Change("added", path, Text("", ""), _shown(new))


def _shown(meaning: Meaning) -> Text:
    match meaning:
        case None:
            return Text("niets", "nothing")
        case bool():
            return Text("ja", "yes") if meaning else Text("nee", "no")
        case int() | Fraction():
            return _number(Fraction(meaning))
        case str():
            return Text(f"'{meaning}'", f"'{meaning}'")
        case Mapping():
            nl, en = (
                ", ".join(f"{key} {_shown(meaning[key]).said(language)}" for key in meaning)
                for language in ("nl", "en")
            )
            return Text(nl, en)
        case _:
            nl, en = (", ".join(_shown(item).said(language) for item in meaning) or "-" for language in ("nl", "en"))
            return Text(nl, en)


def _number(value: Fraction) -> Text:
    if decimals_needed(value) is None:
        return Text(as_ratio(value), as_ratio(value))
    return Text(format_number(value, "nl"), format_number(value, "en"))
