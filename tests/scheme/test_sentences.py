"""No refusal is generic: each names the rule, the facts of the case, and the source or the assumption."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from handprint.scheme.advice import Verdict, advice
from handprint.scheme.application import Application
from handprint.scheme.rules import FACTS
from handprint.scheme.scheme import Scheme
from tests.scheme.made import FILES, application, scheme

NAMES = [path.stem for path in FILES]


def said(given: Scheme) -> Iterator[tuple[Application, Verdict]]:
    """Yield every verdict of every case of a scheme."""
    for case in given.cases.tries:
        yield from ((case.application, verdict) for verdict in advice(given, case.application).verdicts)


@pytest.mark.parametrize("name", NAMES)
def test_a_refusal_names_rule_facts_and_source(name: str) -> None:
    """In both languages; what is assumed is said to be assumed, with the reason."""
    found = [verdict for _, verdict in said(scheme(name)) if verdict.outcome in ("refused", "capped")]
    assert found
    for verdict in found:
        for language in ("nl", "en"):
            sentence = verdict.sentence.said(language)
            assert f"'{verdict.name.said(language)}'" in sentence
            assert _lacking(verdict, sentence, language) == []
            assert _grounds_lacking(verdict, sentence, language) == []


def _lacking(verdict: Verdict, sentence: str, language: str) -> list[str]:
    must = FACTS[verdict.kind][0] if verdict.outcome == "refused" else ()
    facts = dict(verdict.facts)
    return [fact for fact in must if facts[fact].said("nl" if language == "nl" else "en") not in sentence]


def _grounds_lacking(verdict: Verdict, sentence: str, language: str) -> list[str]:
    assert verdict.grounds
    lacking = []
    for ground in verdict.grounds:
        if ground.evidence == "assumption":
            assert ground.note is not None
            wanted = [
                ground.note.said("nl" if language == "nl" else "en"),
                "Aanname" if language == "nl" else "Assumption",
            ]
        else:
            assert ground.source is not None
            wanted = [ground.source.title, ground.source.publisher, str(ground.source.year)]
        lacking += [word for word in wanted if word not in sentence]
    return lacking


@pytest.mark.parametrize("name", NAMES)
def test_no_place_for_a_fact_is_left_open(name: str) -> None:
    """Whatever a rule says, refusing or not; and both languages say something of their own."""
    for _, verdict in said(scheme(name)):
        assert not set("{}") & set(verdict.sentence.nl + verdict.sentence.en)
        assert verdict.sentence.nl != verdict.sentence.en
        assert verdict.sentence.nl.endswith(".")


def test_other_facts_give_another_sentence() -> None:
    """A refusal could not be sent to somebody else."""
    sentences = {
        refusal.sentence.nl
        for cents in range(1, 200)
        for refusal in advice(scheme("impuls-overijssel"), application(asked=f"{cents / 100:.2f}")).refusals()
    }
    assert len(sentences) == 199


def test_a_fact_that_looks_like_a_place_stays_what_it_is() -> None:
    """The name of a maker is foreign text and is never filled in again."""
    given = scheme("impuls-overijssel")
    (case,) = [case for case in given.cases.tries if dict(case.outcomes) == {"makers": "refused"}]
    asked = case.application
    handprint = replace(asked.handprint, maker="{asked} {0}")  # type: ignore[type-var] # an external one
    (refusal,) = advice(given, replace(asked, handprint=handprint)).refusals()
    assert "{asked} {0}" in refusal.sentence.nl
