"""The same work without a browser."""

import sys
from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True, add_completion=False)


@app.callback()
def venture() -> None:
    """Find out whether a business idea deserves your next twelve months."""


@app.command()
def run(
    port: Annotated[
        int | None, typer.Option(help="Port to listen on. Left out: 8501, or the next free one.")
    ] = None,
    host: Annotated[str, typer.Option(help="A name of this machine.")] = "127.0.0.1",
    browser: Annotated[bool, typer.Option(help="Open the page in the browser.")] = True,
) -> None:
    """Open the app in the browser, on this machine only."""
    from venture.ui.server import serve  # Streamlit takes a second to import; only this needs it

    try:
        serve(host, port, browser=browser)
    except (ValueError, OSError) as problem:
        _stop(problem)


def _stop(problem: Exception) -> None:
    message = problem.strerror if isinstance(problem, OSError) and problem.strerror else problem
    print(message, file=sys.stderr)
    raise typer.Exit(1)
