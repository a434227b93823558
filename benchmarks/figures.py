"""One plan, many scenarios, and a spreadsheet program doing the same."""

import subprocess
import tempfile
from pathlib import Path

import numpy as np

from benchmarks.timing import Measured, median_ms
from venture import workbook
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


def measure() -> list[Measured]:
    """Measure the plan."""
    plan = template("service")
    one = median_ms(lambda: evaluate(plan))
    thousand, ten_thousand = many(plan, 1_000), many(plan, 10_000)
    cash_only = many(plan, 1_000, ["cash", "runway_months"])
    office = libreoffice_ms(workbook.write(plan))
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
    ]
