"""Published ranges: what somebody with a name and a date calls good, and for which business."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from venture.plan.declared import MODEL
from venture.plan.record import Plan
from venture.plan.result import Result
from venture.plan.wording import in_words

_DECIMALS = 9
"""To which a figure is compared with a bound, so that the workbook says the same."""


@dataclass(frozen=True)
class Band:
    """A stretch of values that its author has one word for.

    Attributes:
        words: what the author says of it.
        start: the lowest value that counts; minus infinity for the first.
    """

    words: str
    start: float = -math.inf


@dataclass(frozen=True)
class Benchmark:
    """A published range of a metric.

    Attributes:
        line: the metric.
        bands: in rising order; each ends where the next starts.
        author: who said so.
        title: where it was published.
        year: when.
        meant_for: the kind of business that the author speaks of.
    """

    line: str
    bands: tuple[Band, ...]
    author: str
    title: str
    year: int
    meant_for: str

    @property
    def label(self) -> str:
        """What people call the metric."""
        return MODEL.line(self.line).line.label

    @property
    def unit(self) -> str:
        """What the metric is counted in."""
        return MODEL.line(self.line).line.unit

    @property
    def by(self) -> str:
        """Author and year."""
        return f"{self.author}, {self.year}"

    @property
    def source(self) -> str:
        """Author, title and year."""
        return f"{self.author}, {self.title}, {self.year}"

    def words(self, value: float) -> str:
        """Say what the author calls a value; empty where there is none.

        Example:
            >>> BENCHMARKS["burn_multiple"].words(1.5)
            'good'
        """
        if math.isnan(value):
            return ""
        known = round(value, _DECIMALS)
        return next(band.words for band in reversed(self.bands) if known >= band.start)

    def ranges(self, plan: Plan) -> str:
        """Write all bands in a line.

        Args:
            plan: whose way of writing counts.

        Example:
            >>> BENCHMARKS["ltv_to_cac"].ranges(Plan())
            'below 3: under the aim; 3 or more: on target'
        """
        starts = [in_words(band.start, self.unit, plan) for band in self.bands[1:]]
        spans = [f"below {starts[0]}"]
        spans += [f"{low} to {high}" for low, high in pairwise(starts)]
        spans.append(f"{starts[-1]} or more")
        return "; ".join(
            f"{span}: {band.words}" for span, band in zip(spans, self.bands, strict=True)
        )


_UNDER, _REACHED = "under the aim", "on target"

_SKOK = ("David Skok", "SaaS Metrics 2.0", 2013, "SaaS and other subscription businesses")

BENCHMARKS = {
    benchmark.line: benchmark
    for benchmark in (
        Benchmark(
            "quick_ratio",
            (Band(_UNDER), Band(_REACHED, 4)),
            "Mamoon Hamid",
            "talk at SaaStr Annual",
            2015,
            "SaaS startups that grow fast",
        ),
        Benchmark("ltv_to_cac", (Band(_UNDER), Band(_REACHED, 3)), *_SKOK),
        Benchmark("cac_payback", (Band(_REACHED), Band("longer than the aim", 12)), *_SKOK),
        Benchmark(
            "burn_multiple",
            (
                Band("amazing"),
                Band("great", 1),
                Band("good", 1.5),
                Band("suspect", 2),
                Band("bad", 3),
            ),
            "David Sacks",
            "The Burn Multiple",
            2020,
            "SaaS startups",
        ),
        Benchmark(
            "rule_of_40",
            (Band(_UNDER), Band(_REACHED, 0.4)),
            "Brad Feld",
            "The Rule of 40% For a Healthy SaaS Company",
            2015,
            "SaaS at scale, from about $1M of MRR",
        ),
        Benchmark(
            "magic_number",
            (Band("step back and look"), Band("spend more on sales", 0.75)),
            "Lars Leckie",
            "Magic Number for SaaS Companies",
            2008,
            "SaaS companies",
        ),
    )
}
"""By line, in the order of the metrics; all of them speak of businesses whose revenue recurs."""


def fitting_benchmarks(result: Result) -> list[Benchmark]:
    """List the ranges that are meant for a business like this.

    Args:
        result: the plan, evaluated.

    Returns:
        All of them where more than half of the plan's revenue is recurring revenue; else none.
    """
    recurring, revenue = (float(result[line][1:, 0, 0].sum()) for line in ("mrr", "revenue"))
    return list(BENCHMARKS.values()) if recurring * 2 > revenue else []


def judged(line: str, value: float, result: Result) -> str:
    """Say how a published range calls the value of a metric.

    Args:
        line: the name of the line.
        value: its figure; NaN where there is none.
        result: the plan that it belongs to, evaluated.

    Returns:
        Sentences; empty where no range is meant for such a metric or business, or without a value.
    """
    known = next((one for one in fitting_benchmarks(result) if one.line == line), None)
    if known is None or math.isnan(value):
        return ""
    return (
        f"{known.words(value).capitalize()} by {known.by} ({known.ranges(result.plan)}). "
        f"Meant for {known.meant_for}."
    )
