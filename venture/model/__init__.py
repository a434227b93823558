"""The modelling language: a line is declared once, and read by NumPy, by Excel and by people."""

from venture.model.declare import SAME, UNITS, Choice, Input, Line, Table, Unit, complaints, line
from venture.model.evaluate import Values, compute, evaluate
from venture.model.explain import Explanation, Part, explain, in_words
from venture.model.expression import (
    NOTHING,
    Array,
    Expression,
)
from venture.model.formula import Cells, formula
from venture.model.model import Compiled, Model, Step
from venture.model.names import Name, Named, one_line
from venture.model.period import By, Period, month_of, periods, put_together
from venture.model.vocabulary import (
    ago,
    cumulative,
    maximum,
    minimum,
    ratio,
    rounded,
    rounded_down,
    rounded_up,
    total,
    trailing,
    where,
)

__all__ = [
    "NOTHING",
    "SAME",
    "UNITS",
    "Array",
    "By",
    "Cells",
    "Choice",
    "Compiled",
    "Explanation",
    "Expression",
    "Input",
    "Line",
    "Model",
    "Name",
    "Named",
    "Part",
    "Period",
    "Step",
    "Table",
    "Unit",
    "Values",
    "ago",
    "complaints",
    "compute",
    "cumulative",
    "evaluate",
    "explain",
    "formula",
    "in_words",
    "line",
    "maximum",
    "minimum",
    "month_of",
    "one_line",
    "periods",
    "put_together",
    "ratio",
    "rounded",
    "rounded_down",
    "rounded_up",
    "total",
    "trailing",
    "where",
]
