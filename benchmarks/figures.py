"""One plan, many scenarios, and a spreadsheet program doing the same."""

import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np

from benchmarks.timing import Measured, median_ms
from venture import workbook
from venture.gaps import rank_acceptability
from venture.model import evaluate as evaluate_model
from venture.plan import MODEL, Plan, evaluate, template


def scenarios(plan: Plan, count: int) -> dict[str, np.ndarray]:
    """Vary prices, churn, growth, salaries and opening cash by up to a third."""
    varied = ("price", "churn", "growth", "new_customers", "salary")
    random = np.random.default_rng(0)
    return {
        key: float(setting.value) * random.uniform(0.67, 1.33, count)
        for key, setting in plan.settings().items()
        if key == "opening_cash" or key.split(".")[-1] in varied
    }


def many(plan: Plan, count: int, lines: list[str] | None = None) -> float:
    varied = scenarios(plan, count)
    return median_ms(lambda: evaluate(plan, lines, varied), 3)


def with_more_rows(plan: Plan, times: int) -> Plan:
    """Repeat every row of every table."""
    for name, rows in plan.tables.items():
        copies = tuple(
            row.model_copy(update={"id": f"{row.id}-{n}"}) for n in range(times) for row in rows
        )
        plan = plan.with_rows(name, copies)
    return plan


def of_months(plan: Plan, months: int) -> float:
    """One scenario over another number of months."""
    values = replace(evaluate(plan, []).values, months=months)
    return median_ms(lambda: evaluate_model(MODEL, values))


def libreoffice_ms(data: bytes) -> float:
    """One workbook, opened, recalculated and saved by LibreOffice, its own start included."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "model.xlsx"
        file.write_bytes(data)
        out = Path(folder) / "out"
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out)]
        return median_ms(
            lambda: subprocess.run([*command, str(file)], check=True, capture_output=True), 3
        )


def draw_weightings(order: list[int] | None) -> float:
    """100,000 draws over 50 gaps on 10 criteria, every value a range."""
    random = np.random.default_rng(0)
    low = random.uniform(1, 7, (50, 10))
    high = low + random.uniform(0, 2, (50, 10))
    return median_ms(
        lambda: rank_acceptability(low, high, [(0, 10)] * 10, order=order, samples=100_000), 5
    )


def measure() -> list[Measured]:
    """Measure the plan."""
    plan = template("service")
    one = median_ms(lambda: evaluate(plan))
    thousand, ten_thousand = many(plan, 1_000), many(plan, 10_000)
    cash_only = many(plan, 1_000, ["cash", "runway_months"])
    larger = with_more_rows(plan, 3)
    rows = median_ms(lambda: evaluate(larger))
    short, long = of_months(plan, 60), of_months(plan, 240)
    office = libreoffice_ms(workbook.write(plan))
    any_order, one_order = draw_weightings(None), draw_weightings(list(range(10)))
    return [
        Measured(
            f"The plan, all {len(MODEL.lines)} lines, 60 months", f"{one:.1f} ms", aim="20 ms"
        ),
        Measured(
            "1,000 scenarios, every line",
            f"{thousand:.0f} ms",
            f"{thousand / one:.0f} x one scenario",
            "400 ms",
        ),
        Measured("Three times the rows", f"{rows:.1f} ms", f"{rows / one:.1f} x the plan"),
        Measured("240 months", f"{long:.1f} ms", f"{long / short:.1f} x 60 months"),
        Measured("1,000 scenarios, cash and runway only", f"{cash_only:.0f} ms"),
        Measured(
            "10,000 scenarios, every line",
            f"{ten_thousand:.0f} ms",
            f"{ten_thousand / thousand:.1f} x 1,000 scenarios",
        ),
        Measured(
            "LibreOffice: start, recalculate one workbook, save",
            f"{office:.0f} ms",
            f"{office / one:.0f} x the plan here",
        ),
        Measured(
            "100,000 weightings of 50 gaps on 10 criteria",
            f"{any_order:.0f} ms",
            f"{one_order / any_order:.2f} x with the criteria in an order",
            "1,000 ms",
        ),
    ]
