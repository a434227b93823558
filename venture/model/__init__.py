"""The modelling language: a line is declared once, and read by NumPy, by Excel and by people."""

from venture.model.declare import (
    SAME,
    UNITS,
    Choice,
    Input,
    Line,
    Series,
    Table,
    Unit,
    complaints,
    line,
)
from venture.model.draws import drawn
from venture.model.evaluate import Values, compute, evaluate
from venture.model.explain import Explanation, Part, explain, in_words
from venture.model.expression import (
    NOTHING,
    Array,
    Expression,
)
from venture.model.filled import Filled, Row, Setting, Value, filled_row
from venture.model.formula import Cells, formula
from venture.model.many import evaluate_many
from venture.model.model import Compiled, Model, Step
from venture.model.names import Name, Named, one_line
from venture.model.one_at_a_time import moved, one_at_a_time
from venture.model.period import By, Period, month_of, months_between, periods, put_together
from venture.model.refusal import why_refused
from venture.model.source import MEASURED_CHANCE, Range, Source
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
    "MEASURED_CHANCE",
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
    "Filled",
    "Input",
    "Line",
    "Model",
    "Name",
    "Named",
    "Part",
    "Period",
    "Range",
    "Row",
    "Series",
    "Setting",
    "Source",
    "Step",
    "Table",
    "Unit",
    "Value",
    "Values",
    "ago",
    "complaints",
    "compute",
    "cumulative",
    "drawn",
    "evaluate",
    "evaluate_many",
    "explain",
    "filled_row",
    "formula",
    "in_words",
    "line",
    "maximum",
    "minimum",
    "month_of",
    "months_between",
    "moved",
    "one_at_a_time",
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
    "why_refused",
]
