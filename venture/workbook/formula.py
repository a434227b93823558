"""Formulas seen from the cell they stand in, so that the same calculation reads the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token
from openpyxl.utils import column_index_from_string, get_column_letter

_REFERENCE = re.compile(
    r"""(?P<text>"(?:[^"]|"")*")
    |(?<![\w.$'!])
    (?:(?P<sheet>'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?
    (?P<cell>\$?[A-Z]{1,3}\$?[0-9]{1,7})
    (?::(?P<end>\$?[A-Z]{1,3}\$?[0-9]{1,7}))?
    (?![\w.(!])""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Reference:
    """One cell or range that a formula looks at.

    Attributes:
        sheet: where it stands.
        first_row: counted from 1.
        first_column: counted from 1.
        last_row: the same as the first for a single cell.
        last_column: the same as the first for a single cell.
    """

    sheet: str
    first_row: int
    first_column: int
    last_row: int
    last_column: int

    @property
    def single(self) -> bool:
        """True for one cell."""
        return self.first_row == self.last_row and self.first_column == self.last_column

    def cells(self) -> Iterator[tuple[str, int, int]]:
        """Go through all cells, row by row."""
        for row in range(self.first_row, self.last_row + 1):
            for column in range(self.first_column, self.last_column + 1):
                yield self.sheet, row, column


@dataclass(frozen=True)
class Formula:
    """A formula in its cell.

    Attributes:
        sheet: where it stands.
        row: counted from 1.
        column: counted from 1.
        text: begins with an equals sign.
        pattern: the text with every reference written as seen from the cell (R1C1), so that a
            formula filled along a row has one pattern.
        references: what it looks at, in reading order.
    """

    sheet: str
    row: int
    column: int
    text: str
    pattern: str
    references: tuple[Reference, ...]

    @classmethod
    def at(cls, sheet: str, row: int, column: int, text: str) -> Formula:
        """Take a formula apart.

        Example:
            >>> Formula.at("Costs", 9, 8, "=G9+Inputs!$E$3").pattern
            '=R[0]C[-1]+Inputs!R3C5'
        """
        found: list[Reference] = []

        def seen(match: re.Match[str]) -> str:
            if not match["text"]:
                found.append(_reference(match, sheet))
            return _seen(match, row, column)

        return cls(sheet, row, column, text, _REFERENCE.sub(seen, text), tuple(found))

    @property
    def place(self) -> str:
        """Name the cell, such as "Costs!H12"."""
        return place(self.sheet, self.row, self.column)

    @cached_property
    def tokens(self) -> list[Token]:
        """The formula cut into operands, operators and functions, without spaces."""
        return [token for token in Tokenizer(self.text).items if token.type != Token.WSPACE]

    @cached_property
    def functions(self) -> tuple[str, ...]:
        """The functions that it calls, in reading order."""
        return tuple(
            token.value.rstrip("(").upper()
            for token in self.tokens
            if token.type == Token.FUNC and token.subtype == Token.OPEN
        )

    @cached_property
    def link(self) -> Reference | None:
        """What the formula repeats, if it does nothing but look at one cell."""
        if len(self.references) != 1 or not self.references[0].single:
            return None
        return self.references[0] if len(self.tokens) == 1 else None

    def numbers(self) -> Iterator[tuple[str, str, int]]:
        """Yield each number in it, with the function around it and which argument it is.

        Example:
            >>> list(Formula.at("Costs", 9, 8, "=ROUND(G9*12,9)").numbers())
            [('12', 'ROUND', 1), ('9', 'ROUND', 2)]
        """
        around = [("", 1)]
        for token in self.tokens:
            if token.subtype == Token.OPEN:
                around.append((token.value.rstrip("(").upper(), 1))
            elif token.subtype == Token.CLOSE:
                around.pop()
            elif token.type == Token.SEP and token.subtype == Token.ARG:
                around[-1] = (around[-1][0], around[-1][1] + 1)
            elif token.type == Token.OPERAND and token.subtype == Token.NUMBER:
                yield token.value, *around[-1]

    def argument_counts(self, function: str) -> Iterator[int]:
        """Yield how many arguments each call of a function has."""
        open_calls: list[list[int | str]] = []
        for token in self.tokens:
            if token.subtype == Token.OPEN:
                open_calls.append([token.value.rstrip("(").upper(), 1])
            elif token.type == Token.SEP and token.subtype == Token.ARG and open_calls:
                open_calls[-1][1] = int(open_calls[-1][1]) + 1
            elif token.subtype == Token.CLOSE:
                name, count = open_calls.pop()
                if name == function:
                    yield int(count)

    def deepest(self, function: str) -> int:
        """Count how often a function stands within itself; 1 for not at all."""
        depth = deepest = 0
        calls: list[bool] = []
        for token in self.tokens:
            if token.subtype == Token.OPEN:
                calls.append(token.value.rstrip("(").upper() == function)
                depth += calls[-1]
                deepest = max(deepest, depth)
            elif token.subtype == Token.CLOSE:
                depth -= calls.pop()
        return deepest


def rewritten(text: str, sheet: str, write: Callable[[Reference], str]) -> str:
    """Write a formula with each reference put in another way.

    Args:
        text: the formula.
        sheet: where it stands.
        write: how to put a reference.

    Example:
        >>> rewritten('=G$9+Inputs!E3&"A1"', "Costs", lambda r: f"{r.sheet} {r.first_row}")
        '=Costs 9+Inputs 3&"A1"'
    """

    def put(match: re.Match[str]) -> str:
        return match["text"] or write(_reference(match, sheet))

    return _REFERENCE.sub(put, text)


def pattern(text: str, row: int, column: int) -> str:
    """Write a formula with its references as seen from its cell, as `Formula.pattern` has it.

    Example:
        >>> pattern("=G9+Inputs!$E$3", 9, 8)
        '=R[0]C[-1]+Inputs!R3C5'
    """
    return _REFERENCE.sub(lambda match: _seen(match, row, column), text)


def _seen(match: re.Match[str], row: int, column: int) -> str:
    """Write a reference as seen from a cell; a text within the formula stays as it is."""
    text, other, start, end = match.groups()
    if text:
        return str(text)
    shown = _relative(_place(start), row, column)
    if end:
        shown += ":" + _relative(_place(end), row, column)
    return f"{other}!{shown}" if other else shown


def _reference(match: re.Match[str], sheet: str) -> Reference:
    _, other, first, last = match.groups()
    start = _place(first)
    end = _place(last) if last else start
    name = other.strip("'").replace("''", "'") if other else sheet
    return Reference(name, start[0], start[2], end[0], end[2])


@lru_cache(maxsize=100_000)
def _place(reference: str) -> tuple[int, bool, int, bool]:
    """Read a cell's row, whether the row is fixed, its column, and whether that is fixed."""
    match = re.fullmatch(r"(\$?)([A-Z]{1,3})(\$?)([0-9]+)", reference)
    assert match is not None
    column = column_index_from_string(match[2])
    return int(match[4]), bool(match[3]), column, bool(match[1])


def _relative(at: tuple[int, bool, int, bool], row: int, column: int) -> str:
    target_row, row_fixed, target_column, column_fixed = at
    down = f"R{target_row}" if row_fixed else f"R[{target_row - row}]"
    right = f"C{target_column}" if column_fixed else f"C[{target_column - column}]"
    return down + right


def place(sheet: str, row: int, column: int) -> str:
    """Name a cell within the workbook.

    Example:
        >>> place("Costs", 12, 8)
        'Costs!H12'
    """
    return f"{sheet}!{get_column_letter(column)}{row}"
