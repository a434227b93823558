"""Find out whether a business idea deserves your next twelve months.

`import venture` gives a notebook the whole product without a browser: `venture.plan`,
`venture.workbook`, `venture.canvas`, `venture.gaps`, `venture.evidence`, `venture.founder`,
`venture.funding`, `venture.report`, `venture.workspace`, `venture.portfolio` and `venture.model`
are imported when they are first used.
"""

from importlib import import_module
from types import ModuleType

ROOMS = (
    "canvas",
    "evidence",
    "founder",
    "funding",
    "gaps",
    "model",
    "plan",
    "portfolio",
    "report",
    "workbook",
    "workspace",
)
"""What can be used without a browser."""


def __getattr__(name: str) -> ModuleType:
    if name in ROOMS:
        return import_module(f"venture.{name}")
    raise AttributeError(f"module 'venture' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *ROOMS})
