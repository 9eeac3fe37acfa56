"""A formula as live cells of a spreadsheet: unknown is #N/A, and no formula grows past what a spreadsheet reads."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from handprint.expr import spreadsheet_text
from handprint.expr.names import Known, Names
from handprint.expr.operations import OPERATIONS, Operation
from handprint.expr.spreadsheet import CellFormula, Noise, RowsFormula
from handprint.expr.spreadsheet_text import UNKNOWN, Written, same_row, workbook_name
from handprint.expr.syntax import Call, Codes, Name, Node, Number, String, Unknown, YesNo
from handprint.expr.types import GroupType, Misfit, MultiType, NumberType, TextType, Type, YesNoType, as_bars

# Excel stops at 8,192 characters and 64 functions inside one another, and people stop much sooner.
LONGEST = 1500
LONGEST_REPEATED = 60
DEEPEST = 25

_ROW_EXISTS = Written(same_row(""))


@dataclass(frozen=True, slots=True)
class Helper:
    """A part of a step that has a named cell of its own."""

    name: str
    formula: str


@dataclass(frozen=True, slots=True)
class Column:
    """A part of a step with a cell for every row of a group; the name is that of all those cells together.

    The formula is that of any row: `in_row` fills in where the cells of one row stand.
    """

    name: str
    group: str
    formula: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """The formula of a step (without `=`), and the cells and columns that it needs beside it."""

    formula: str
    helpers: tuple[Helper, ...] = ()
    columns: tuple[Column, ...] = ()


def to_formula(node: Node, step: str, names: Names, spelled: Callable[[str], str] = workbook_name) -> Rendered:
    """Return a checked formula as the spreadsheet formula of the step with that id.

    Every name must be the name of a cell that holds a number, TRUE or FALSE, a text, a multi-choice as `|a|b|` (nothing
    chosen: `|`) or #N/A, never a blank; a group's cell is TRUE when it was answered, else #N/A. `spelled` gives the
    workbook's name for an id. Helpers are named `STEP.part1`, columns `STEP.rows1`, and so on.

    Raises:
        KeyError: a name is not in the table (a bug: names are checked first).
        TypeError, ValueError: the formula breaks a rule that the checks keep (a bug as well).
    """
    sheet = _Sheet(step, names, spelled)
    formula = sheet.written(node, "").text
    return Rendered(formula, tuple(sheet.helpers), tuple(sheet.columns))


def to_row_cell(node: Node, group: str, step: str, names: Names) -> Rendered:
    """Return a part of a term as the cell that each row of its group holds; 0 where there is no row."""
    sheet = _Sheet(step, names, workbook_name)
    formula = _where_it_is(sheet.written(node, group)).text
    return Rendered(formula, tuple(sheet.helpers), tuple(sheet.columns))


def in_row(column: Column, row_exists: str, cells: Mapping[str, str]) -> str:
    """Return the formula of one row, given what says that the row is there (TRUE, FALSE) and where its cells stand.

    `cells` holds the row's cell, such as `$C5`, for each id of `cells_used`.
    """
    return spreadsheet_text.filled(column.formula, {**cells, "": row_exists})


def cells_used(column: Column) -> tuple[str, ...]:
    """Return the fields and the other columns of which a column's formula uses the cell in its own row."""
    return tuple(id_ for id_ in spreadsheet_text.marked(column.formula) if id_)


@dataclass(slots=True)
class _Sheet:
    """One step while it is written: parts that grow too large move to helpers and columns."""

    step: str
    names: Names
    spelled: Callable[[str], str]
    helpers: list[Helper] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)

    def written(self, node: Node, group: str) -> Written:
        """Return a node; inside an aggregate, `group` says of which rows the fields are."""
        match node:
            case Number(value=value):
                return replace(spreadsheet_text.number(value), type=NumberType(node.unit))
            case String(value=value):
                return replace(spreadsheet_text.string(value), type=TextType())
            case YesNo(value=value):
                return replace(spreadsheet_text.truth(value), type=YesNoType())
            case Codes(value=codes):
                return replace(spreadsheet_text.string(as_bars(codes)), type=MultiType(tuple(sorted(codes))))
            case Unknown():
                return UNKNOWN
            case Name(id=id_):
                return self._named(id_, group)
            case Call():
                return self._called(node, OPERATIONS[node.operation], group)

    def _named(self, id_: str, group: str) -> Written:
        if id_ in self.names.rows:
            return Written(self.spelled(id_), type=GroupType())
        known = self.names.known[id_]
        if known.group not in ("", group):
            raise ValueError(f"{id_} is a field of {known.group}, outside an aggregate over it")
        text = same_row(id_) if known.group else self.spelled(id_)
        return Written(text, type=known.type, noisy=_is_noisy(known))

    def _called(self, node: Call, operation: Operation, group: str) -> Written:
        if isinstance(operation.formula, RowsFormula):
            return self._over_rows(node, operation, operation.formula, group)
        operands = tuple(self.written(argument, group) for argument in node.arguments)
        written = self._joined(operation.formula, self._shortened(operation.formula, operands, group), group)
        return _finished(written, operation, operands)

    def _over_rows(self, node: Call, operation: Operation, spelling: RowsFormula, group: str) -> Written:
        of_group, term_node = node.arguments
        if group or not isinstance(of_group, Name):
            raise ValueError("an aggregate names its group, and stands in no other aggregate")
        term = self.written(term_node, of_group.id)
        column = self._column(spelling.cell(_ROW_EXISTS, term), of_group.id, "rows")
        named_group = self._named(of_group.id, "")
        return _finished(spelling.whole(named_group, Written(column)), operation, (named_group, term))

    # ---- keeping formulas short ----

    def _shortened(self, spelling: CellFormula, operands: tuple[Written, ...], group: str) -> tuple[Written, ...]:
        fitting = tuple(
            self._moved(operand, group) if _must_move(operand, at, spelling) else operand
            for at, operand in enumerate(operands)
        )
        while _length(fitting) > LONGEST and any(_is_worth_moving(operand) for operand in fitting):
            fitting = self._longest_moved(fitting, group)
        return fitting

    def _longest_moved(self, operands: tuple[Written, ...], group: str) -> tuple[Written, ...]:
        movable = (at for at, operand in enumerate(operands) if _is_worth_moving(operand))
        at = max(movable, key=lambda at: len(operands[at].text))
        return (*operands[:at], self._moved(operands[at], group), *operands[at + 1 :])

    def _joined(self, spelling: CellFormula, operands: tuple[Written, ...], group: str) -> Written:
        """A sum of hundreds of lines is a sum of sums."""
        while spelling.joins and _length(operands) > LONGEST:
            operands = tuple(self._moved(spelling.write(part), group) for part in _parts(operands))
        return spelling.write(operands)

    def _moved(self, part: Written, group: str) -> Written:
        if group:
            name = self._column(_where_it_is(part), group, "part")
            return replace(_name_only(part), text=same_row(name))
        name = self.spelled(f"{self.step}.part{len(self.helpers) + 1}")
        self.helpers.append(Helper(name, part.text))
        return replace(_name_only(part), text=name)

    def _column(self, cell: Written, group: str, kind: str) -> str:
        name = self.spelled(f"{self.step}.{kind}{len(self.columns) + 1}")
        self.columns.append(Column(name, group, cell.text))
        return name


def _where_it_is(part: Written) -> Written:
    return spreadsheet_text.call("IF", _ROW_EXISTS, part, spreadsheet_text.ZERO)


def _name_only(part: Written) -> Written:
    return Written("", type=part.type, noisy=part.noisy, literal=part.literal)


def _is_noisy(known: Known) -> bool:
    return isinstance(known.type, NumberType) and known.decimals is None


def _must_move(operand: Written, at: int, spelling: CellFormula) -> bool:
    too_large = operand.depth > DEEPEST or len(operand.text) > LONGEST
    return too_large or (at in spelling.repeats and _is_worth_moving(operand))


def _is_worth_moving(operand: Written) -> bool:
    """A name or literal is as long as the name of its helper would be."""
    return not operand.is_single and len(operand.text) > LONGEST_REPEATED


def _length(operands: Iterable[Written]) -> int:
    return sum(len(operand.text) for operand in operands)


def _parts(operands: Sequence[Written]) -> Iterator[tuple[Written, ...]]:
    size = LONGEST // (2 * LONGEST_REPEATED)
    return (tuple(operands[at : at + size]) for at in range(0, len(operands), size))


def _finished(written: Written, operation: Operation, operands: Sequence[Written]) -> Written:
    kind = operation.rule(tuple(operand.type for operand in operands))
    if isinstance(kind, Misfit):
        raise TypeError(f"{operation.id} does not fit its operands ({kind.code}): checks come first")
    return replace(written, type=kind, noisy=_remains_noisy(kind, operation, operands))


def _remains_noisy(kind: Type, operation: Operation, operands: Sequence[Written]) -> bool:
    if not isinstance(kind, NumberType) or operation.formula.noise is Noise.ENDED:
        return False
    return operation.formula.noise is Noise.MADE or any(operand.noisy for operand in operands)
