import pytest

from handprint.document import Document, read_document
from handprint.expr.formula import Formula, read_formula
from tests.expr.known import NAMES

BLOCK = """\
figures:
  is: |
    hours +
      rate
  folded: >
    hours +

    rate
  quoted: "hours + rate"
  plain: hours + rate
  other: hours + rate
  list: [1]
"""


def document(text: str = BLOCK) -> Document:
    """Return a document that can be read."""
    found, problems = read_document(text, "model.yaml")
    assert problems == ()
    assert found is not None
    return found


def formula(key: str) -> Formula:
    """Return one of the formulas of the document."""
    found, problems = read_formula(document(), ("figures", key))
    assert problems == ()
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("key", "line", "column"), [("is", 4, 7), ("folded", 8, 5), ("quoted", 9, 20), ("plain", 10, 18)]
)
def test_a_fault_has_its_place_in_the_file(key: str, line: int, column: int) -> None:
    """The rate that cannot be added stands at file, line and column, in every style of text."""
    found, problems = formula(key).checked(NAMES)
    assert found is None
    assert [(problem.code, str(problem.place)) for problem in problems] == [
        ("units-differ", f"model.yaml:{line}:{column}")
    ]


def test_a_fault_in_the_writing_has_its_place_in_the_file() -> None:
    """Two faults in block text, each at its own line."""
    found, problems = read_formula(document("a: |\n  hours ==\n  3 [hour\n"), ("a",))
    assert found is None
    assert [(problem.code, problem.place.line, problem.place.column) for problem in problems] == [
        ("wrong-sign", 2, 9),
        ("unit-not-closed", 3, 5),
    ]


def test_formulas_are_equal_wherever_they_stand() -> None:
    """The place belongs to the reading, not to the meaning."""
    assert formula("plain") == formula("other")
    assert formula("plain").place(0) != formula("other").place(0)


def test_only_a_text_is_a_formula() -> None:
    """A list is told at its own place."""
    found, problems = read_formula(document(), ("figures", "list"))
    assert found is None
    assert [(problem.code, problem.place.line) for problem in problems] == [("formula-not-text", 12)]


def test_asking_for_a_formula_that_is_not_there_is_a_bug() -> None:
    """The reader of a file knows which keys there are."""
    with pytest.raises(KeyError):
        read_formula(document(), ("figures", "none"))
