"""The same work without a browser."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from venture import workspace
from venture.canvas import Canvas, as_markdown
from venture.founder import MONTHS, Household, course_costs
from venture.funding import Rounds
from venture.portfolio import Overview, Portfolio, overviews
from venture.report import (
    Dossier,
    Paper,
    canvas_pdf,
    canvas_png,
    deck_pptx,
    one_pager_pdf,
    report_markdown,
    report_pdf,
)
from venture.workbook import read, write, write_canvas
from venture.workspace import About, IdeaSummary, Saved, StorageError, Store

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain text: it wraps, and reads the same in a log
)


@dataclass(frozen=True)
class Wishes:
    """How a file is to be written.

    Attributes:
        paper: the sheet that pages are laid out for.
        personal_data: whether people who were interviewed are named; None as is usual for it.
        household: whether the founder's household goes into a workbook or a report.
    """

    paper: Paper
    personal_data: bool | None
    household: bool


Writer = Callable[[Store, str, Wishes], bytes]
Idea = Annotated[str, typer.Argument(help="The idea's name, or its id as `venture list` shows it.")]


def _version(wanted: bool) -> None:
    if wanted:
        print(version("venture-workspace"))
        raise typer.Exit


@app.callback()
def venture(
    _version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which it is.")
    ] = False,
) -> None:
    """Find out whether a business idea deserves your next twelve months.

    Ideas are kept in one file in your user data folder, or in the database that the environment
    variable VENTURE_DATABASE_URL names (sqlite:///file.db or postgresql://...).
    """


@app.command()
def run(
    port: Annotated[
        int | None, typer.Option(help="Port to listen on. Left out: 8501, or the next free one.")
    ] = None,
    host: Annotated[
        str, typer.Option(help="A name of this machine; the app opens to no other.")
    ] = "127.0.0.1",
    browser: Annotated[bool, typer.Option(help="Open the page in the browser.")] = True,
) -> None:
    """Open the app in the browser, on this machine only."""
    from venture.ui.server import serve  # Streamlit takes a second to import; only this needs it

    with _plain_errors():
        serve(host, port, browser=browser)


@app.command()
def new(
    name: Annotated[str, typer.Argument(help="What you call the idea.")],
    pitch: Annotated[str, typer.Option(help="The idea in one sentence.")] = "",
) -> None:
    """Start an idea and print its id."""
    with _store() as store:
        print(store.create(name, pitch=pitch))


@app.command("list")
def list_ideas(
    archived: Annotated[bool, typer.Option("--archived", help="Archived ideas as well.")] = False,
) -> None:
    """List the ideas: id, day of the last save, name; below it how each stands.

    That is its stage, where its gap ranks, how well it is backed, how long its money lasts,
    with which chance, and what to do next.
    """
    today = date.today()
    with _store() as store:
        known, heads = Portfolio(store), store.heads()
        for idea in store.ideas(archived=archived):
            for found in overviews(known, [idea], heads):
                _print_overview(found, today)


def _print_overview(found: Overview, today: date) -> None:
    idea = found.idea
    note = "  (archived)" if idea.archived else ""
    print(f"{idea.id}  {idea.saved_at.astimezone():%Y-%m-%d}  {idea.name}{note}")
    said = {
        "stage": found.stage,
        "gap": found.gap_words,
        "evidence": found.evidence_words,
        "money": found.money_words,
        "survival": found.survival_words,
        "next": found.next_words(today),
    }
    for label, text in said.items():
        print(f"    {label:<9} {text}")
    for problem in found.problems:
        print(f"    {problem}")


@app.command()
def export(
    idea: Idea,
    to: Annotated[
        Path,
        typer.Option(
            help="File to write, over one that is there. How its name ends says what goes in: "
            "canvas.pdf, canvas.png, canvas.md, canvas.xlsx, model.xlsx, onepager.pdf, report.pdf, "
            "report.md, deck.pptx or idea.json.",
        ),
    ],
    paper: Annotated[Paper, typer.Option(help="The sheet that pages are laid out for.")] = "A4",
    personal_data: Annotated[
        bool | None,
        typer.Option(
            "--personal-data/--no-personal-data",
            help="Name and quote the people who were interviewed, or not. Left out: idea.json "
            "does, a report does not.",
        ),
    ] = None,
    household: Annotated[
        bool,
        typer.Option(
            "--household",
            help="Put your household's money into a model.xlsx, the one-pager, a report or the "
            "slides; it is private.",
        ),
    ] = False,
) -> None:
    """Write an idea, or a part of it, to a file.

    For example: venture export "Clinic handover notes" --to canvas.pdf
    """
    with _store() as store:
        writer, wishes = _writer(to), Wishes(paper, personal_data, household)
        if household and not to.name.lower().endswith(_WITH_HOUSEHOLD):
            raise ValueError(
                f"Only a file called {', '.join(_WITH_HOUSEHOLD)} can hold your household's "
                "money: leave --household out."
            )
        content = writer(store, find_idea(store, idea).id, wishes)
        to.write_bytes(content)
        print(f"Wrote {to}")


@app.command("import")
def import_file(
    file: Annotated[
        Path, typer.Argument(help="An idea.json, or a model.xlsx, that was exported before.")
    ],
) -> None:
    """Add the ideas of an exported file as new ones and print their ids.

    A workbook becomes a new idea with its plan and rounds, named after the file.
    """
    importers = {".json": _import_ideas, ".xlsx": _import_workbook}
    with _store() as store:
        if file.suffix.lower() not in importers:
            raise ValueError(
                f"'{file.name}' is no idea file. Choose a .json or .xlsx that was exported before."
            )
        importers[file.suffix.lower()](store, file)


def _import_ideas(store: Store, file: Path) -> None:
    for idea_id in store.import_all(file.read_bytes()):
        print(idea_id)


def _import_workbook(store: Store, file: Path) -> None:
    reading = read(file.read_bytes())
    for problem in reading.problems:
        print(f"{problem.sheet} {problem.cell}: {problem.message}", file=sys.stderr)
    for left in reading.ignored:
        print(f"{left.sheet} {left.cell}: {left.message}", file=sys.stderr)
    # A section that is saved empty is one that somebody has begun.
    rounds = {"rounds": reading.rounds} if reading.rounds else {}
    print(store.create(file.stem, "", plan=reading.plan, **rounds))


def find_idea(store: Store, wanted: str) -> IdeaSummary:
    """Find an idea by its id or its name; capitals make no difference.

    Raises:
        ValueError: there is none, or several have this name.
    """
    ideas = store.ideas(archived=True)
    found = [idea for idea in ideas if idea.id == wanted] or [
        idea for idea in ideas if idea.name.casefold() == wanted.strip().casefold()
    ]
    if not found:
        raise ValueError(f"There is no idea '{wanted}'. `venture list` shows those there are.")
    if len(found) > 1:
        ids = ", ".join(idea.id for idea in found)
        raise ValueError(f"{len(found)} ideas are called '{wanted}'. Name one by its id: {ids}.")
    return found[0]


def _of_canvas(write: Callable[[Canvas, str, date | None, Paper], bytes]) -> Writer:
    def written(store: Store, idea_id: str, wishes: Wishes) -> bytes:
        about: About = store.load(idea_id, "about").record
        saved: Saved[Canvas] = store.load(idea_id, "canvas")
        day = saved.saved_at.astimezone().date() if saved.saved_at else None
        return write(saved.record, about.name, day, wishes.paper)

    return written


def _of_idea(write: Callable[[Dossier, Paper], bytes]) -> Writer:
    def written(store: Store, idea_id: str, wishes: Wishes) -> bytes:
        day = find_idea(store, idea_id).saved_at.astimezone().date()
        found = Dossier.of(
            lambda section: store.load(idea_id, section).record,
            day,
            founder=lambda section: store.load(store.founder(), section).record,
            personal_data=bool(wishes.personal_data),
            household_money=wishes.household,
        )
        if wishes.household and found.household is None:
            raise ValueError(_NO_HOUSEHOLD)
        return write(found, wishes.paper)

    return written


def _idea(store: Store, idea_id: str, wishes: Wishes) -> bytes:
    return store.export_idea(idea_id, personal_data=wishes.personal_data is not False).encode()


def _model(store: Store, idea_id: str, wishes: Wishes) -> bytes:
    about: About = store.load(idea_id, "about").record
    rounds: Rounds = store.load(idea_id, "rounds").record
    plan = store.load(idea_id, "plan").record
    if not wishes.household:
        return write(plan, about.name, idea_id, rounds)
    household, skills = _household(store), store.load(store.founder(), "skills").record
    courses = course_costs(skills, date.today(), household.start, MONTHS)
    return write(plan, about.name, idea_id, rounds, household, courses)


def _household(store: Store) -> Household:
    saved: Saved[Household] = store.load(store.founder(), "household")
    if not saved.revision:
        raise ValueError(_NO_HOUSEHOLD)
    return saved.record


_NO_HOUSEHOLD = "There is no household yet. Start one on the page Founder of the app."

# What is written, by how the name of the file ends.
_WRITERS: dict[str, Writer] = {
    "canvas.pdf": _of_canvas(canvas_pdf),
    "canvas.png": _of_canvas(canvas_png),
    "canvas.md": _of_canvas(lambda canvas, name, _on, _paper: as_markdown(canvas, name).encode()),
    "canvas.xlsx": _of_canvas(write_canvas),
    "model.xlsx": _model,
    "onepager.pdf": _of_idea(one_pager_pdf),
    "report.pdf": _of_idea(report_pdf),
    "report.md": _of_idea(lambda found, _paper: report_markdown(found).encode()),
    "deck.pptx": _of_idea(lambda found, _paper: deck_pptx(found)),
    "idea.json": _idea,
}


_WITH_HOUSEHOLD = ("model.xlsx", "onepager.pdf", "report.pdf", "report.md", "deck.pptx")


def _writer(to: Path) -> Writer:
    for ending, writer in _WRITERS.items():
        if to.name.lower().endswith(ending):
            return writer
    raise ValueError(
        f"Nothing can be written to a file called '{to.name}'. Its name ends with one of: "
        f"{', '.join(_WRITERS)}."
    )


@contextmanager
def _store() -> Iterator[Store]:
    with _plain_errors(), workspace.open() as store:
        yield store


@contextmanager
def _plain_errors() -> Iterator[None]:
    try:
        yield
    except (ValueError, StorageError) as problem:
        message = str(problem)
    except OSError as problem:
        file = f"{problem.filename}: " if problem.filename else ""
        message = f"{file}{problem.strerror or problem}"
    else:
        return
    print(message, file=sys.stderr)
    raise typer.Exit(1)
