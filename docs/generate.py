"""Write the pages that are made from the program itself; `--check` names the stale ones and fails.

The pages are the same on every machine and every Python: the width is fixed, and nothing of the machine goes in.
"""

import csv
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel

from docs.method_pages import indicator_lines, reality_lines
from handprint.catalogue import ROWS
from handprint.expr.operations import OPERATIONS, Operation
from handprint.model.written import WrittenModel
from handprint.problems import Language
from handprint.questionnaire.written import WrittenQuestionnaire
from handprint.scheme.written import WrittenScheme

FOLDER: Final = Path(__file__).resolve().parent
MADE: Final = "<!-- Made by `make docs`; change the program or the .csv files, not this page. -->"
LANGUAGES: Final[Mapping[Language, str]] = {"nl": "Nederlands", "en": "English"}
_HELPS: Final = """
import json, typer
from handprint.cli.help import helps
from handprint.cli.program import program
print(json.dumps(helps(typer.main.get_command(program), "handprint")))
"""


def main(arguments: Sequence[str], folder: Path = FOLDER) -> int:
    """Write every page, or with `--check` only name those that are stale; return the exit code."""
    if list(arguments) not in ([], ["--check"]):
        print("generate.py [--check]", file=sys.stderr)
        return 2
    stale = {name: page for name, page in pages().items() if not _stands(folder / name, page)}
    for name, page in stale.items():
        if arguments:
            print(f"stale: docs/{name} (run `make docs`)", file=sys.stderr)
        else:
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(page, encoding="utf-8", newline="\n")
            print(f"written: docs/{name}")
    return 1 if stale and arguments else 0


def pages() -> dict[str, str]:
    """Return every page by its name."""
    return {name: "\n".join((MADE, "", *lines())) + "\n" for name, lines in PAGES.items()}


def _stands(path: Path, page: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == page


def _escaped(text: str) -> str:
    """Return a text that markdown shows as it is; what stands between backticks is left alone."""
    parts = re.split(r"(`[^`]*`)", text)
    return "".join(part if part.startswith("`") else re.sub(r"([\\*_<>\[\]#])", r"\\\1", part) for part in parts)


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _rows_of(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# ---- commands ----


def _commands() -> Iterator[str]:
    yield "# Opdrachten · Commands"
    yield ""
    yield "De taal van het scherm: `--lang`, anders `HANDPRINT_LANG`, anders Nederlands."
    yield "The language of the screen: `--lang`, else `HANDPRINT_LANG`, else Dutch."
    dutch, english = _helps("nl"), _helps("en")
    for command in dutch:
        yield from ("", f"## `{command}`", "", "```text", dutch[command], "```", "", "```text", english[command], "```")


def _helps(language: Language) -> dict[str, str]:
    """Return the help of all commands; a process speaks one language, so each has a process of its own."""
    environment = {**os.environ, "HANDPRINT_LANG": language, "COLUMNS": "80", "PYTHONPATH": str(FOLDER.parent)}
    done = subprocess.run([sys.executable, "-c", _HELPS], env=environment, check=True, capture_output=True, text=True)
    found: dict[str, str] = json.loads(done.stdout)
    return found


# ---- faults ----


def _faults() -> Iterator[str]:
    yield "# Fouten en waarschuwingen · Faults and warnings"
    yield ""
    yield "Wat tussen accolades staat, wordt elke keer ingevuld. · What stands in braces is filled in each time."
    for code in sorted(ROWS):
        row = ROWS[code]
        kind = "" if row.severity == "error" else " (waarschuwing · warning)"
        yield from ("", f"## `{code}`{kind}", "")
        for language in LANGUAGES:
            yield f"- {_escaped(row.what.said(language))} → {_escaped(row.remedy.said(language))}"


# ---- language ----

_GROUPS: Final = (
    ("Tekens · Signs", lambda operation: bool(operation.precedence)),
    ("Functies · Functions", lambda operation: not operation.precedence and not operation.over_rows),
    ("Over de rijen van een groep · Over the rows of a group", lambda operation: operation.over_rows),
)


def _language() -> Iterator[str]:
    yield "# De taal van de formules · The language of formulas"
    yield ""
    yield "Getallen met een punt: `35.76`, `60%`, `5 [EUR/hour]`. Tekst: `'stichting'`. Ja en nee: `true`, `false`."
    yield "Onbekend blijft onbekend; alleen `default` en `answered` maken er iets anders van."
    yield ""
    yield "Numbers with a point: `35.76`, `60%`, `5 [EUR/hour]`. Text: `'stichting'`. Yes and no: `true`, `false`."
    yield "Unknown stays unknown; only `default` and `answered` make something else of it."
    for title, belongs in _GROUPS:
        yield from ("", f"## {title}", "", _row("", *LANGUAGES.values(), "Voorbeeld · Example"), _row(*["---"] * 4))
        yield from (_operation(operation) for operation in OPERATIONS.values() if belongs(operation))


def _operation(operation: Operation) -> str:
    meaning = operation.meaning
    return _row(f"`{operation.spelled}`", _escaped(meaning.nl), _escaped(meaning.en), f"`{operation.example}`")


# ---- glossary ----


def _glossary() -> Iterator[str]:
    yield "# Woordenlijst · Glossary"
    yield ""
    yield _row("Term", "Woord", *LANGUAGES.values())
    yield _row(*["---"] * 4)
    for row in sorted(_rows_of("glossary.csv"), key=lambda row: row["term"].casefold()):
        yield _row(f"**{row['term']}**", row["dutch"], _escaped(row["nl"]), _escaped(row["en"]))


# ---- the keys of files ----


def _reference() -> Iterator[str]:
    yield "# Het modelbestand en de vragenlijst · The model file and the questionnaire"
    yield from _keys_of(WrittenModel, WrittenQuestionnaire)


def _scheme_reference() -> Iterator[str]:
    yield "# Het bestand van een regeling · The file of a scheme"
    yield ""
    yield "Wat de regels doen · What the rules do: [schemes.md](schemes.md)."
    yield from _keys_of(WrittenScheme)


def _keys_of(*roots: type[BaseModel]) -> Iterator[str]:
    yield ""
    yield "Sleutels met een sterretje moeten er staan. · Keys with an asterisk must be there."
    meanings = {(row["part"], row["key"]): row for row in _rows_of("keys.csv")}
    for name, schema in _all_parts(roots).items():
        yield from _part(name, schema, meanings)
    left_over = {part for part, _ in meanings} - {"*", *_all_parts(FILES)}
    if left_over:
        raise KeyError(f"keys.csv describes parts that no file has: {sorted(left_over)}")


FILES: Final = (WrittenModel, WrittenQuestionnaire, WrittenScheme)


def _all_parts(roots: Sequence[type[BaseModel]]) -> dict[str, Mapping[str, Any]]:
    return {name: schema for root in roots for name, schema in _parts(root)}


def _parts(root: type[BaseModel]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    schema = root.model_json_schema()
    yield root.__name__, schema
    yield from sorted(schema["$defs"].items())


def _part(name: str, schema: Mapping[str, Any], meanings: Mapping[tuple[str, str], dict[str, str]]) -> Iterator[str]:
    """Yield the table of one part; a key without a meaning in keys.csv is a KeyError, and so is one too many."""
    head = _meaning(meanings, name, "")
    unknown = {key for part, key in meanings if part == name and key} - {*schema["properties"], "..."}
    if unknown:
        raise KeyError(f"keys.csv describes keys that {name} does not have: {sorted(unknown)}")
    yield from ("", f"## {_heading(name)}", "", f"{_escaped(head['nl'])} · {_escaped(head['en'])}", "")
    yield from (_row("Sleutel · Key", "Waarde · Value", *LANGUAGES.values()), _row(*["---"] * 4))
    for key, below in {**schema["properties"], **_other_keys(schema)}.items():
        meaning = _meaning(meanings, name, key)
        must = "\\*" if key in schema.get("required", ()) else ""
        yield _row(f"`{key}`{must}", _kind(below), _escaped(meaning["nl"]), _escaped(meaning["en"]))


def _meaning(meanings: Mapping[tuple[str, str], dict[str, str]], name: str, key: str) -> dict[str, str]:
    """Return what a key means, or what it means in every part that has it."""
    found = meanings.get((name, key)) or meanings.get(("*", key))
    if found is None:
        raise KeyError(f"say in docs/keys.csv what {name},{key} means")
    return found


def _other_keys(schema: Mapping[str, Any]) -> dict[str, Any]:
    others = schema.get("additionalProperties")
    return {"...": others} if isinstance(others, Mapping) else {}


def _heading(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.removeprefix("Written")).lower()


_SHAPES: Final = (
    ("pattern", re.compile(r".*\[0-9A-Fa-f\].*"), '`"#RRGGBB"`'),
    ("pattern", re.compile(r".*\[a-z\].*"), "id"),
    ("pattern", re.compile(r".*%\?\$"), "number, `%`"),
    ("pattern", re.compile(r".*\\\..*"), "number"),
    ("pattern", re.compile(r".*"), "whole number"),
    ("maxLength", re.compile(r".*"), "formula"),
    ("format", re.compile(r"date"), "`2026-01-01`"),
)


def _kind(schema: Mapping[str, Any]) -> str:
    """Return in a few words what belongs at a key."""
    if "$ref" in schema:
        heading = _heading(schema["$ref"].rpartition("/")[2])
        return f"[{heading}](#{heading.replace(' ', '-')})"
    for choice in ("anyOf", "oneOf"):
        if choice in schema:
            return " / ".join(_kind(part) for part in schema[choice] if part.get("type") != "null")
    if isinstance(schema.get("additionalProperties"), Mapping):
        return f"{{name: {_kind(schema['additionalProperties'])}}}"
    if schema.get("type") == "array":
        return f"list of {_kind(schema['items'])}" if schema.get("items") else "list"
    return _scalar(schema)


def _scalar(schema: Mapping[str, Any]) -> str:
    codes = [schema["const"]] if "const" in schema else schema.get("enum", [])
    if True in codes:
        return "`yes`, `no`"
    if codes:
        return ", ".join(f"`{code}`" for code in codes)
    found = (said for key, shape, said in _SHAPES if key in schema and shape.fullmatch(str(schema[key])))
    return next(found, "text")


PAGES: Final[Mapping[str, Callable[[], Iterator[str]]]] = {
    "commands.md": _commands,
    "faults.md": _faults,
    "language.md": _language,
    "glossary.md": _glossary,
    "model-reference.md": _reference,
    "scheme-reference.md": _scheme_reference,
    "method/indicators.md": indicator_lines,
    "method/reality.md": reality_lines,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
