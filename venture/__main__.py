"""Run the command line with ``python -m venture``."""

from venture.cli import app

app()
