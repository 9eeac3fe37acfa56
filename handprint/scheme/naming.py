"""What the values of a scheme file are called for people: the scheme, the thing, and which part of it."""

from collections.abc import Mapping
from typing import Final

from handprint.document import Path
from handprint.document.nodes import Tree
from handprint.model.changes import PARTS as MODEL_PARTS
from handprint.model.editable import LANGUAGES, at, text_at
from handprint.problems import Language, Text

SECTIONS: Final[Mapping[str, Text]] = {
    "scheme": Text("kenmerk", "id"),
    "version": Text("versie", "version"),
    "name": Text("naam", "name"),
    "valid_from": Text("geldig vanaf", "valid from"),
    "valid_to": Text("geldig tot en met", "valid until and including"),
    "sources": Text("bron", "source"),
    "rules": Text("regel", "rule"),
    "order": Text("volgorde van binnenkomst", "order of arrival"),
    "repayment": Text("terugbetaling", "repayment"),
}
PARTS: Final[Mapping[str, Text]] = {
    **MODEL_PARTS,
    "from": Text("geldt vanaf", "holds from"),
    "to": Text("geldt tot en met", "holds until and including"),
    "until": Text("tot en met", "until and including"),
    "asks": Text("wat de regel vraagt", "what the rule asks"),
    "refusal": Text("tekst bij een afwijzing", "text of a refusal"),
    "capped": Text("tekst bij een lager bedrag", "text of a lower amount"),
    "says": Text("uitleg", "explanation"),
    "opens": Text("gaat open", "opens"),
    "closes": Text("gaat dicht", "closes"),
    "over": Text("bij een hoger bedrag", "for a higher amount"),
    "last": Text("voor de laatste aanvrager", "for the last applicant"),
    "most": Text("hoogste aantal", "highest number"),
    "accepts": Text("toegestaan", "accepted"),
    "model": Text("model", "model"),
    "version": Text("versie", "version"),
    "confirmed": Text("moet bevestigd zijn", "must be confirmed"),
    "known": Text("cijfer dat bekend moet zijn", "figure that must be known"),
    "any_of": Text("doel uit de lijst", "goal in the list"),
    "least": Text("laagste aantal doelen", "lowest number of goals"),
    "counts": Text("soort regel van de handprint", "kind of line of the handprint"),
    "above": Text("hoeveelheid boven", "quantity above"),
    "granularity": Text("hoe precies de tijd telt", "how exactly the time counts"),
    "completion": Text("wat later aanvullen doet", "what later completion does"),
    "amount": Text("bedrag", "amount"),
    "share": Text("deel", "share"),
    "cap": Text("hoogste bedrag", "highest amount"),
    "months": Text("maanden", "months"),
    "days": Text("dagen", "days"),
    "hour_rate": Text("bedrag voor een uur", "amount for an hour"),
}


def what_of(tree: Tree, path: Path) -> Text:
    """Return what the value at a path of a scheme file is, without the name of the scheme."""
    return Text(_what(tree, path, "nl"), _what(tree, path, "en"))


def name_of(tree: Tree) -> Text:
    """Return what a scheme is called."""
    name = at(tree, ("name",))
    return Text(text_at(name, "nl"), text_at(name, "en"))


def _what(tree: Tree, path: Path, said: Language) -> str:
    *before, last = path
    language = LANGUAGES.get(str(last))
    steps = path if language is None else tuple(before)
    parts = " ".join(_part(step, said) for step in steps[_depth(path) :])
    named = ": ".join(filter(None, (_thing(tree, path, said), parts)))
    return named if language is None else f"{named} {language.said(said)}"


def _depth(path: Path) -> int:
    """Return how many steps name the thing; what follows names the part."""
    return 2 if path[0] in ("amounts", "rules", "sources") else 1


def _thing(tree: Tree, path: Path, said: Language) -> str:
    name = text_at(at(tree, (*path[:2], "name")), said)
    section = SECTIONS[str(path[0])].said(said) if str(path[0]) in SECTIONS else ""
    match path[0]:
        case "amounts":
            return name or str(path[1])
        case "rules":
            return f"{section} '{name}'"
        case "sources":
            return f"{section} '{path[1]}'"
        case _:
            return section or str(path[0])


def _part(step: str | int, said: Language) -> str:
    """A place in a list is counted from 1 for people."""
    if isinstance(step, int):
        return Text(f"nr. {step + 1}", f"no. {step + 1}").said(said)
    return PARTS[step].said(said) if step in PARTS else f"'{step}'"
