"""How the gallery reads a questionnaire, and an answer file for the questionnaire `tiny`."""

from pathlib import Path

from handprint.problems import Problems
from handprint.questionnaire.lint import lint_logic
from handprint.questionnaire.questionnaire import Questionnaire
from handprint.questionnaire.read import read_questionnaire
from handprint.readers.answer_file import read_answers
from handprint.score.answer_checks import check_answers

HERE = Path(__file__).parent


def questionnaire_faults(path: Path) -> Problems:
    """Return everything that is wrong with a questionnaire; it may include what lies in `included`.

    With a line `# lint` it is asked what can never matter.
    """
    questionnaire, problems = _read(path)
    wanted = "\n# lint\n" in path.read_text(encoding="utf-8", errors="replace")
    return (*problems, *(lint_logic(questionnaire) if questionnaire and wanted else ()))


def answer_faults(path: Path) -> Problems:
    """Return everything that is told of an answer file; the only questionnaire is `tiny`, also found as `mini`."""
    tiny, problems = _read(HERE / "answers" / "included" / "tiny.yaml")
    assert tiny is not None, problems
    known = {"tiny": tiny, "mini": tiny}
    sheet, problems = read_answers(path.read_bytes(), path.name, lambda id_, _: known.get(id_))
    return (*problems, *(check_answers(sheet, tiny) if sheet else ()))


def _read(path: Path) -> tuple[Questionnaire | None, Problems]:
    def included(id_: str) -> tuple[bytes, str] | None:
        found = path.parent / "included" / f"{id_}.yaml"
        return (found.read_bytes(), found.name) if found.is_file() else None

    return read_questionnaire(path.read_bytes(), path.name, included)
