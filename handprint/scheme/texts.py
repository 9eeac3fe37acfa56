"""The texts of a rule: those that it needs are there, and name the facts of the case."""

import re
from typing import Final

from handprint.document import Path
from handprint.model.fields import Fields
from handprint.problems import Text
from handprint.scheme.rules import (
    FACTS,
    Figures,
    Matchfunding,
    Maximum,
    Overlaps,
    Phase,
    Pot,
    Routes,
    Rule,
    RuleKind,
)

_PLACE: Final = re.compile(r"\{([a-z]+)\}", re.ASCII)


def can_refuse(rule: Rule) -> bool:
    """Return whether there can be an application that a rule refuses."""
    match rule:
        case Maximum():
            return rule.over == "refuse"
        case Overlaps():
            return rule.accepts != "any"
        case Figures():
            return bool(rule.known)
        case Routes() | Phase():
            return len(rule.accepts) == 1
        case _:
            return True


def _can_cap(rule: Rule) -> bool:
    match rule:
        case Maximum() | Matchfunding():
            return rule.over == "cap"
        case Pot():
            return rule.last == "rest"
        case _:
            return False


def check_texts(rule: Rule, fields: Fields) -> None:
    """Note a text that is missing, and one that names no facts, other facts, or the same ones in one language only."""
    about, path = rule.about, ("rules", rule.about.kind)
    if can_refuse(rule) and about.refusal is None:
        fields.note_key("refusal-missing", path, rule=about.name)
    if _can_cap(rule) and about.capped is None:
        fields.note_key("capped-missing", path, rule=about.name)
    for key, text in (("asks", about.asks), ("refusal", about.refusal), ("capped", about.capped)):
        if text is not None:
            _check_text(fields, (*path, key), text, rule.about.kind)


def _check_text(fields: Fields, path: Path, text: Text, kind: RuleKind) -> None:
    must, may = FACTS[kind]
    for language, said in (("nl", text.nl), ("en", text.en)):
        at = (*path, language)
        named = _PLACE.findall(said)
        if "{" in _PLACE.sub("", said) or "}" in _PLACE.sub("", said):
            fields.note("text-braces", at)
        for name in dict.fromkeys(named):
            if name not in (*must, *may):
                fields.note("text-fact-unknown", at, name=name, known=", ".join((*must, *may)))
        missing = [name for name in must if name not in named]
        if said and missing and path[-1] != "asks":
            fields.note("text-fact-missing", at, names=", ".join(f"{{{name}}}" for name in missing))
