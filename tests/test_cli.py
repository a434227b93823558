import json
import re
import socket
import subprocess
import sys
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader
from typer.main import get_command
from typer.testing import CliRunner

from venture import workspace
from venture.canvas import Canvas, Statement
from venture.cli import app
from venture.evidence import Evidence, Interview
from venture.founder import Household
from venture.funding import example
from venture.plan import template

README = Path(__file__).parents[1] / "README.md"


@pytest.fixture
def venture(tmp_path, monkeypatch):
    """Run a command on a workspace of its own; gives the exit code, the output and the errors."""
    monkeypatch.setenv("VENTURE_DATABASE_URL", f"sqlite:///{tmp_path / 'ideas.db'}")
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, str, str]:
        result = CliRunner().invoke(app, arguments)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result.exit_code, result.stdout.strip(), result.stderr.strip()

    return run


def test_new_prints_the_id_under_which_list_shows_the_idea(venture):
    code, idea_id, _ = venture("new", "Clinic handover notes", "--pitch", "Four minutes")
    assert code == 0
    _, listed, _ = venture("list")
    first_line = listed.splitlines()[0]
    assert first_line.startswith(idea_id)
    assert first_line.endswith("Clinic handover notes")


def test_list_says_how_each_idea_stands(venture):
    with workspace.open() as store:
        canvas = Canvas(problem=(Statement.new("Handover takes twenty minutes"),))
        store.create("Clinic handover notes", canvas=canvas)
    assert [" ".join(line.split()) for line in venture("list")[1].splitlines()[1:]] == [
        "stage Canvas",
        "gap not scored yet",
        "evidence 1 hoped",
        "money no plan yet",
        "survival no plan yet",
        "next fill in customer segments",
    ]


def test_list_goes_on_after_an_idea_that_is_damaged(venture):
    with workspace.open() as store:
        store.create("Sound")
        damaged = store.create("Damaged")
        with store.engine.begin() as connection:
            connection.exec_driver_sql(
                "UPDATE revision SET text = '{}' WHERE section_id IN "
                f"(SELECT id FROM section WHERE subject_id = '{damaged}')"
            )
    code, listed, _ = venture("list")
    assert code == 0
    assert "Sound" in listed
    assert f"{damaged}" in listed
    assert "The about cannot be read" in listed


def test_list_leaves_archived_ideas_out_unless_asked(venture):
    _, idea_id, _ = venture("new", "Old one")
    with workspace.open() as store:
        store.archive(idea_id)
    assert venture("list") == (0, "", "")
    assert "Old one  (archived)" in venture("list", "--archived")[1]


def test_an_idea_without_a_name_is_refused_in_plain_words(venture):
    code, output, problem = venture("new", "  ")
    assert (code, output) == (1, "")
    assert "needs a name" in problem


def test_an_exported_idea_comes_back_as_another_one(venture, tmp_path):
    venture("new", "Clinic handover notes")
    assert venture("export", "clinic HANDOVER notes", "--to", "my-idea.json")[0] == 0
    code, new_id, _ = venture("import", "my-idea.json")
    assert code == 0
    listed = venture("list")[1]
    assert listed.count("Clinic handover notes") == 2
    assert new_id in listed
    assert json.loads((tmp_path / "my-idea.json").read_text(encoding="utf-8"))


def test_an_edited_workbook_becomes_a_new_idea_with_its_plan(venture, tmp_path):
    with workspace.open() as store:
        store.create("Clinic handover notes", plan=template("subscription"))
    venture("export", "Clinic handover notes", "--to", "cheaper model.xlsx")
    book = openpyxl.load_workbook(tmp_path / "cheaper model.xlsx")
    sheet, cell = next(book.defined_names["in_opening_cash"].destinations)
    book[sheet][cell] = 12_345
    book.save(tmp_path / "cheaper model.xlsx")
    code, new_id, problems = venture("import", "cheaper model.xlsx")
    assert (code, problems) == (0, "")
    with workspace.open() as store:
        assert store.load(new_id, "plan").record.value("opening_cash") == 12_345
        assert store.load(new_id, "about").record.name == "cheaper model"


def test_the_canvas_is_exported_in_the_format_that_the_file_name_says(venture, tmp_path):
    with workspace.open() as store:
        canvas = Canvas(problem=(Statement.new("Handover takes twenty minutes"),))
        idea_id = store.create("Clinic handover notes", canvas=canvas)
    for name in ("canvas.pdf", "Canvas.PNG", "notes-canvas.md"):
        assert venture("export", idea_id, "--to", name) == (0, f"Wrote {name}", "")
    page = PdfReader(tmp_path / "canvas.pdf").pages[0].extract_text()
    assert "Handover takes twenty minutes" in " ".join(page.split())
    assert (tmp_path / "Canvas.PNG").read_bytes().startswith(b"\x89PNG")
    markdown = (tmp_path / "notes-canvas.md").read_text(encoding="utf-8")
    assert "- Handover takes twenty minutes" in markdown


def test_the_canvas_and_the_model_are_exported_to_excel(venture, tmp_path):
    with workspace.open() as store:
        idea = store.create("Clinic handover notes", plan=template("subscription"))
        store.save(idea, "rounds", example(), store.load(idea, "rounds").revision)
    for name in ("canvas.xlsx", "model.xlsx"):
        assert venture("export", "Clinic handover notes", "--to", name)[0] == 0
    assert openpyxl.load_workbook(tmp_path / "canvas.xlsx").sheetnames == ["Lean canvas"]
    sheets = openpyxl.load_workbook(tmp_path / "model.xlsx").sheetnames
    assert {"Inputs", "Cap table"} <= set(sheets)


def test_reports_are_written_for_people_who_were_not_there(venture, tmp_path):
    with workspace.open() as store:
        talk = Interview(name="Ada Quill", segment="Clinics", day=date(2026, 11, 20))
        store.create("Clinic handover notes", evidence=Evidence(interviews=(talk,)))
    for name in ("onepager.pdf", "report.pdf", "report.md", "deck.pptx", "idea.json"):
        wishes = ("--to", name, "--paper", "Letter", "--no-personal-data")
        assert venture("export", "Clinic handover notes", *wishes) == (0, f"Wrote {name}", "")
    assert PdfReader(tmp_path / "onepager.pdf").pages[0].mediabox.upper_right == (612, 792)
    assert (tmp_path / "deck.pptx").read_bytes().startswith(b"PK")
    assert "Interview 1 (Clinics)" in (tmp_path / "idea.json").read_text(encoding="utf-8")


def test_a_report_names_nobody_unless_asked_and_an_idea_file_everybody(venture, tmp_path):
    with workspace.open() as store:
        talk = Interview(name="Ada Quill", segment="Clinics", day=date(2026, 11, 20))
        store.create("Notes", evidence=Evidence(interviews=(talk,)))
    for options, named in (((), False), (("--personal-data",), True)):
        venture("export", "Notes", "--to", "report.md", *options)
        assert ("Ada Quill" in (tmp_path / "report.md").read_text(encoding="utf-8")) is named
    venture("export", "Notes", "--to", "idea.json")
    assert "Ada Quill" in (tmp_path / "idea.json").read_text(encoding="utf-8")


def test_a_household_goes_into_a_workbook_only_when_it_is_asked_for(venture, tmp_path):
    venture("new", "Notes")
    with_household = ("export", "Notes", "--to", "model.xlsx", "--household")
    code, _, said = venture(*with_household)
    assert (code, "There is no household yet" in said) == (1, True)
    with workspace.open() as store:
        store.save(store.founder(), "household", Household(inputs={"savings": 1}), 0)
    sheets = []
    for arguments in (with_household[:-1], with_household):
        assert venture(*arguments)[0] == 0
        sheets.append(openpyxl.load_workbook(tmp_path / "model.xlsx", read_only=True).sheetnames)
    assert [name for name in sheets[1] if name not in sheets[0]] == [
        "Household inputs",
        "Household",
    ]
    code, _, said = venture("export", "Notes", "--to", "idea.json", "--household")
    assert (code, "Only a file called model.xlsx, onepager.pdf" in said) == (1, True)


def test_a_household_goes_into_a_report_only_when_it_is_asked_for(venture, tmp_path):
    venture("new", "Notes")
    with_household = ("export", "Notes", "--to", "report.md", "--household")
    code, _, said = venture(*with_household)
    assert (code, "There is no household yet" in said) == (1, True)
    with workspace.open() as store:
        store.save(store.founder(), "household", Household(inputs={"savings": 1}), 0)
    for arguments, shown in ((with_household[:-1], False), (with_household, True)):
        assert venture(*arguments)[0] == 0
        text = (tmp_path / "report.md").read_text(encoding="utf-8")
        assert ("household's money lasts" in text) is shown


def test_a_canvas_is_laid_out_for_us_letter_when_asked(venture, tmp_path):
    venture("new", "Notes")
    venture("export", "Notes", "--to", "canvas.pdf", "--paper", "Letter")
    width, height = PdfReader(tmp_path / "canvas.pdf").pages[0].mediabox.upper_right
    assert (width, height) == (792, 612)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("export", "Nothing", "--to", "idea.json"), "There is no idea 'Nothing'"),
        (("export", "Twins", "--to", "idea.json"), "2 ideas are called 'Twins'"),
        (("export", "Only", "--to", "canvas.doc"), "ends with one of: canvas.pdf"),
        (("export", "Only", "--to", "missing/idea.json"), "No such file or directory"),
        (("import", "missing.json"), "missing.json: No such file or directory"),
        (("import", "picture.png"), "'picture.png' is no idea file"),
        (("import", "broken.json"), ""),
        (("run", "--host", "0.0.0.0"), "no sign-in yet"),
        (("run", "--port", "99999"), "between 0 and 65535"),
    ],
)
def test_what_cannot_be_done_is_said_in_plain_words(venture, tmp_path, arguments, words):
    for name in ("Twins", "Twins", "Only"):
        venture("new", name)
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    code, output, problem = venture(*arguments)
    assert (code, output) == (1, "")
    assert problem
    assert words in problem
    assert "Traceback" not in problem


def test_a_workspace_that_cannot_be_opened_is_explained(venture, tmp_path, monkeypatch):
    (tmp_path / "notes.txt").write_text("These are my notes. " * 100, encoding="utf-8")
    monkeypatch.setenv("VENTURE_DATABASE_URL", f"sqlite:///{tmp_path / 'notes.txt'}")
    code, _, problem = venture("list")
    assert code == 1
    assert "not a workspace" in problem


def test_run_says_so_when_the_port_is_taken(venture):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        code, _, problem = venture("run", "--no-browser", "--port", str(port))
    assert code == 1
    assert f"Port {port} is taken" in problem
    assert "venture run --port" in problem


def test_every_command_and_option_says_what_it_does(venture):
    for name, command in get_command(app).commands.items():
        code, text, _ = venture(name, "--help")
        assert code == 0
        assert command.help
        for parameter in command.params:
            assert getattr(parameter, "help", None), f"{name}: {parameter.name}"
        assert text


def test_every_command_is_in_the_readme():
    text = README.read_text(encoding="utf-8")
    for name in get_command(app).commands:
        assert re.search(rf"venture {name}\b", text), name


def test_the_module_runs_like_the_command():
    command = [sys.executable, "-m", "venture", "--version"]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert re.fullmatch(r"\d+\.\d+\.\d+\S*", result.stdout.strip())
