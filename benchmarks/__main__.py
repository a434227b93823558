"""Measure everything and print the table: `make bench`."""

import os
import platform
from datetime import date

from benchmarks import excel, figures, ideas, page, survey


def main() -> None:
    """Print a Markdown table."""
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    print(f"Medians, {date.today():%d %B %Y}, {machine}\n")
    print("| what | measured | compared | aim |")
    print("|---|---|---|---|")
    for part in (figures, survey, ideas, excel, page):
        for row in part.measure():
            print(f"| {row.what} | {row.value} | {row.beside} | {row.aim} |", flush=True)


if __name__ == "__main__":
    main()
