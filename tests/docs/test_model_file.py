"""What the page about changing the method tells people to write, can be read."""

import re
from pathlib import Path
from textwrap import dedent
from typing import Final

from handprint.model.read import read_model
from handprint.problems import Problems, errors
from handprint.questionnaire.read import read_questionnaire

ROOT: Final = Path(__file__).resolve().parents[2]
PAGE: Final = (ROOT / "docs" / "model-file.md").read_text(encoding="utf-8")
WHERE: Final = {"questions", "indicators", "sources", "proxies", "cases", "price_factors", "overlays", "top"}
SNIPPETS: Final = [
    (found[1], dedent(found[0]).partition("\n")[2])
    for found in re.findall(r"```yaml\n( *# (\w+)\n.*?)\n *```", PAGE, re.DOTALL)
]


def model_text() -> str:
    """Return the model with every snippet of the page where the page says that it belongs."""
    text = (ROOT / "sdg_weights.yaml").read_text(encoding="utf-8")
    for where, snippet in SNIPPETS:
        text = placed(text, where, snippet)
    return text


def placed(text: str, where: str, snippet: str) -> str:
    """Return a model with a snippet in a section, or in place of the lines at the top."""
    if where == "questions":
        return text
    if where == "top":
        for line in snippet.splitlines():
            key = line.partition(":")[0]
            text = re.sub(rf"^{key}: .*$", line, text, count=1, flags=re.MULTILINE)
        return text
    if where == "overlays":
        assert f"\n{where}:" not in text
        return f"{text}\n{where}:\n{snippet}\n"
    assert text.count(f"\n{where}:\n") == 1, where
    return text.replace(f"\n{where}:\n", f"\n{where}:\n{snippet}\n")


def questionnaire_problems() -> Problems:
    """Return what is wrong with the basic questions after the question of the page was added."""
    question = next(snippet for where, snippet in SNIPPETS if where == "questions")
    text = (ROOT / "questionnaires" / "base.yaml").read_text(encoding="utf-8")
    assert text.count("\nmigrations: []") == 1
    text = text.replace("\nmigrations: []", f"{question}\n\nmigrations: []")
    questionnaire, problems = read_questionnaire(text, "base.yaml", lambda _id: None)
    assert questionnaire is not None, problems
    assert "benches_repaired" in {asked.id for asked in questionnaire.questions()}
    return problems


def test_every_snippet_says_where_it_belongs() -> None:
    """No block of YAML on the page goes untested."""
    assert len(SNIPPETS) == PAGE.count("```yaml")
    assert {where for where, _ in SNIPPETS} == WHERE


def test_the_model_reads_with_every_snippet() -> None:
    """Nothing that the page tells to write is a fault or a warning."""
    model, problems = read_model(model_text(), "model.yaml")
    assert model is not None, errors(problems)
    assert problems == ()
    assert model.version == "2027.1"
    assert {"benches_repaired_count", "bench_repair_saved"} <= set(model.indicators)


def test_the_question_reads() -> None:
    """It stands in the basic questions after that."""
    assert questionnaire_problems() == ()


def test_a_broken_snippet_is_found() -> None:
    """The test looks at what stands there."""
    model, _ = read_model(model_text().replace("proxy: bench_repair\n", "proxy: bench_repare\n"), "model.yaml")
    assert model is None
