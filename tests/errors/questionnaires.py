"""How the gallery reads a questionnaire, and an answer file for the questionnaire `tiny`."""

from pathlib import Path

from handprint.problems import Problems
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.questionnaire.read import read_questionnaire
from handprint.readers.answer_file import read_answers

HERE = Path(__file__).parent


def questionnaire_faults(path: Path) -> Problems:
    """Return everything that is wrong with a questionnaire; it may include what lies in `included`."""
    return _read(path)[1]


def answer_faults(path: Path) -> Problems:
    """Return everything that is wrong with an answer file; the only questionnaire is `tiny`, also found as `mini`."""
    tiny, problems = _read(HERE / "answers" / "included" / "tiny.yaml")
    assert tiny is not None, problems
    known = {"tiny": tiny, "mini": tiny}
    return read_answers(path.read_bytes(), path.name, lambda id_, _: known.get(id_))[1]


def _read(path: Path) -> tuple[Questionnaire | None, Problems]:
    def included(id_: str) -> tuple[bytes, str] | None:
        found = path.parent / "included" / f"{id_}.yaml"
        return (found.read_bytes(), found.name) if found.is_file() else None

    return read_questionnaire(path.read_bytes(), path.name, included)
