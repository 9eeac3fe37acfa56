"""The text of a query: one WITH, a level of columns after the other, that runs in every database of the dialects."""

from collections.abc import Iterable, Iterator

from handprint.expr.sql.query import Query
from handprint.expr.sql.relations import FITS, KEY, Rows


def query_text(query: Query, outputs: Iterable[tuple[str, str]]) -> str:
    """Return the query: the key of each initiative, the outputs (text, name), and whether all that is stored fits."""
    dialect, top = query.dialect, len(query.columns.levels) - 1
    shown = [dialect.identifier(KEY), *(f"{text} AS {dialect.identifier(name)}" for text, name in outputs)]
    fits = f"({' + '.join(_misfits(query))}) = 0 AS {dialect.identifier(FITS)}"
    relations = ",\n".join(f"{name} AS (\n  {body}\n)" for name, body in _relations(query))
    return f"WITH {relations}\n{_select([*shown, fits], _level(top))}"


def _misfits(query: Query) -> Iterator[str]:
    yield query.dialect.identifier(FITS)
    for rows in query.rows.values():
        yield query.dialect.identifier(f"{FITS}.{rows.name}")


def _level(number: int) -> str:
    return f"level_{number}"


def _select(shown: Iterable[str], source: str) -> str:
    columns = ",\n    ".join(shown)
    return f"SELECT {columns}\n  FROM {source}"  # noqa: S608 - the dialect quotes every name and text in it


def _relations(query: Query) -> Iterator[tuple[str, str]]:
    dialect, answers = query.dialect, query.answers
    shown = [*answers.selected(), f"{answers.misfits()} AS {dialect.identifier(FITS)}"]
    yield _level(0), _select(shown, dialect.identifier(answers.table))
    for number, columns in enumerate(query.columns.levels[1:], start=1):
        joined = [rows for rows in query.rows.values() if rows.level == number - 1]
        for rows in joined:
            yield from _rows(rows)
        before = _level(number - 1)
        source = before + "".join(_left_join(before, rows) for rows in joined)
        yield _level(number), _select([f"{before}.*", *_named(columns)], source)


def _named(columns: dict[str, str]) -> Iterator[str]:
    return (f"{text} AS {name}" for name, text in columns.items())


def _left_join(before: str, rows: Rows) -> str:
    dialect = rows.columns.dialect
    totals, key = dialect.identifier(f"{rows.name}.totals"), dialect.identifier(KEY)
    return f"\n  LEFT JOIN {totals} ON {totals}.{key} = {before}.{key}"


def _rows(rows: Rows) -> Iterator[tuple[str, str]]:
    dialect, columns = rows.columns.dialect, rows.columns
    key = dialect.identifier(KEY)
    yield _row_level(rows, 0), _select(_row_columns(rows), _row_source(rows))
    for number, level in enumerate(columns.levels[1:], start=1):
        before = _row_level(rows, number - 1)
        yield _row_level(rows, number), _select([f"{before}.*", *_named(level)], before)
    totals = (f"{text} AS {name}" for text, name in rows.totals.items())
    last = _row_level(rows, len(columns.levels) - 1)
    yield dialect.identifier(f"{rows.name}.totals"), _select([key, *totals], f"{last}\n  GROUP BY {key}")


def _row_level(rows: Rows, number: int) -> str:
    return rows.columns.dialect.identifier(f"{rows.name}.level_{number}")


def _row_columns(rows: Rows) -> Iterator[str]:
    yield from rows.source.selected()
    yield f"{rows.source.misfits()} AS {rows.columns.dialect.identifier(FITS)}"
    yield from (f"{_level(rows.level)}.{column} AS {column}" for column in rows.outer)


def _row_source(rows: Rows) -> str:
    dialect, beside = rows.columns.dialect, _level(rows.level)
    table, key = dialect.identifier(rows.source.table), dialect.identifier(KEY)
    return table + (f"\n  JOIN {beside} ON {beside}.{key} = {table}.{key}" if rows.outer else "")
