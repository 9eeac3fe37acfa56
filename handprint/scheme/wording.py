"""A judged rule in words: the rule by its name, the facts of the case, and what the rule rests on."""

from collections.abc import Iterable, Mapping

from handprint.problems import Text
from handprint.scheme.judged import Judged
from handprint.scheme.rules import Ground, Rule, grounds_of

_NOT_APPLICABLE = Text(
    "deze regel gaat niet over de handprint die bij deze aanvraag hoort.",
    "this rule is not about the handprint that belongs to this application.",
)


def sentence_of(rule: Rule, judged: Judged) -> Text:
    """Return what a rule says of an application: its name, the facts, and the source or assumption behind it.

    Raises:
        ValueError: the rule says something for which its file holds no text (a bug: such files are refused).
    """
    said = _filled(_text(rule, judged), judged.facts)
    parts = (_named(rule, said), *(_ground(ground) for ground in dict.fromkeys(grounds_of(rule))))
    return Text(_joined(part.nl for part in parts), _joined(part.en for part in parts))


def _text(rule: Rule, judged: Judged) -> Text:
    about = rule.about
    texts = {
        "passed": about.asks,
        "capped": about.capped,
        "refused": about.refusal,
        "not_applicable": _NOT_APPLICABLE,
    }
    found = texts[judged.outcome]
    if found is None:
        raise ValueError(f"the rule {about.kind} has no text for {judged.outcome}")
    return found


def _filled(text: Text, facts: Mapping[str, Text]) -> Text:
    return Text(
        text.nl.format_map({name: fact.nl for name, fact in facts.items()}),
        text.en.format_map({name: fact.en for name, fact in facts.items()}),
    )


def _named(rule: Rule, said: Text) -> Text:
    name = rule.about.name
    return Text(f"Regel '{name.nl}': {said.nl}", f"Rule '{name.en}': {said.en}")


def _ground(ground: Ground) -> Text:
    """Return what something rests on: its source, or that it is an assumption and why."""
    source, note = ground.source, ground.note or Text("", "")
    place = "" if source is None else f"{source.title}, {source.publisher}, {source.year}"
    if ground.evidence == "assumption":
        return Text(f"Aanname: {ground.what.nl}. {note.nl}", f"Assumption: {ground.what.en}. {note.en}")
    return Text(f"Bron van {ground.what.nl}: {place}.", f"Source of {ground.what.en}: {place}.")


def _joined(parts: Iterable[str]) -> str:
    return " ".join(part.strip() for part in parts)
