"""The whole way: an idea, its canvas, its runway, its workbook, an edit in Excel, and back."""

import re
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.browser.eventually import eventually
from tests.browser.workbook_upload import upload
from tests.workbook.expected import figures
from tests.workbook.recalculation import cells, differences, in_ironcalc, in_libreoffice
from venture.plan import evaluate, headline

BOXES = {
    "Problem": "Handover notes get lost between shifts",
    "Customer segments": "Clinics with 20 to 80 beds",
    "Unique value proposition": "A ward handed over in four minutes",
    "Solution": "Notes that follow the patient",
    "Channels": "Nurse managers, by referral",
    "Revenue streams": "Monthly fee per ward",
    "Cost structure": "Two engineers, hosting",
    "Key metrics": "Wards that hand over daily",
    "Unfair advantage": "Nine years on night shifts",
}


class Founder:
    """Somebody at the browser, and what the database says about their idea."""

    def __init__(self, page: Page, store, settled):
        self.page = page
        self._store = store
        self._settled = settled

    @property
    def idea_id(self) -> str:
        (idea,) = self._store.ideas()
        return idea.id

    @property
    def plan(self):
        return self._store.load(self.idea_id, "plan").record

    @property
    def prices(self):
        return [row.values["price"] for row in self.plan.tables["streams"]]

    @property
    def canvas(self):
        return self._store.load(self.idea_id, "canvas").record

    def settle(self) -> None:
        self._settled(self.page)

    def go(self, place: str) -> None:
        self.page.get_by_role("link", name=place).click()
        self.settle()

    def sees(self, text: str) -> None:
        expect(self.page.get_by_text(text).first).to_be_visible()

    def sees_the_verdict(self) -> None:
        self.sees(headline(evaluate(self.plan)).sentence)


@pytest.fixture
def founder(page, store, settled):
    return Founder(page, store, settled)


def start_blank(founder: Founder) -> None:
    page = founder.page
    page.goto("/")
    page.get_by_label("Name of the idea").fill("Clinic handover notes")
    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.get_by_role("textbox", name="Problem", exact=True)).to_be_visible()


def start_from_a_sample(founder: Founder) -> None:
    page = founder.page
    page.goto("/")
    page.get_by_role("button", name="Open", exact=True).first.click()
    expect(page.get_by_role("textbox", name="Problem", exact=True)).to_be_visible()


def fill_the_canvas(founder: Founder) -> None:
    for box, text in BOXES.items():
        founder.page.get_by_role("textbox", name=box, exact=True).fill(text)
    for box, text in BOXES.items():
        field = box.lower().replace(" ", "_")
        eventually(lambda field=field: founder.canvas.text(field), text)


def drag_and_type_on_the_runway(founder: Founder) -> None:
    page = founder.page
    founder.settle()
    before = founder.plan
    handle = page.get_by_role("slider").first.bounding_box()
    assert handle is not None
    x, y = handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 25, y, steps=5)
    page.mouse.up()
    eventually(lambda: founder.plan != before, True)
    founder.settle()
    price = page.get_by_role("textbox", name=re.compile("Price, exact$")).first
    expect(price).to_be_visible()
    price.fill("91")
    price.press("Enter")
    eventually(lambda: 91 in founder.prices, True)
    founder.sees_the_verdict()


def download(founder: Founder, folder: Path) -> Path:
    with founder.page.expect_download() as download:
        founder.page.get_by_role("button", name="Download Excel").click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def assert_two_engines_agree(founder: Founder, file: Path, folder: Path) -> None:
    data = file.read_bytes()
    stored = cells(data)
    expected = figures(founder.plan, stored)
    assert expected
    assert not differences(expected, in_ironcalc(data, folder))
    assert not differences(expected, in_libreoffice({"model": data}, folder / "office")["model"])


def edit_in_a_spreadsheet(file: Path, **values) -> Path:
    book = openpyxl.load_workbook(file)
    for row in book["Inputs"].iter_rows():
        if row[0].value in values:
            row[3].value = values[row[0].value]
    book.save(file)
    return file


def take_over(founder: Founder, file: Path) -> None:
    drawer = upload(founder.page, file)
    drawer.get_by_role("button", name=re.compile("^Take over")).click()
    expect(founder.page.get_by_text("taken over.")).to_be_visible()


def test_from_a_blank_idea_to_an_edited_workbook_and_back(founder, server, tmp_path):
    page = founder.page
    start_blank(founder)
    fill_the_canvas(founder)

    founder.go("Runway")
    page.get_by_role("button", name="Start from this").first.click()
    expect(page.get_by_role("slider").first).to_be_visible()
    drag_and_type_on_the_runway(founder)

    founder.go("Model")
    founder.sees_the_verdict()
    file = download(founder, tmp_path)
    assert file.name == f"clinic-handover-notes-{date.today():%Y-%m-%d}.xlsx"
    assert_two_engines_agree(founder, file, tmp_path)

    take_over(founder, edit_in_a_spreadsheet(file, opening_cash=500_000, yearly_raise=0.05))
    assert founder.plan.inputs["opening_cash"] == 500_000
    founder.sees_the_verdict()
    verdict = headline(evaluate(founder.plan)).sentence

    page.reload()
    founder.sees(verdict)
    server.restart()
    page.goto("/financial_model")
    founder.sees(verdict)
    assert founder.plan.inputs == {
        **founder.plan.inputs,
        "opening_cash": 500_000,
        "yearly_raise": 0.05,
    }
    founder.go("Canvas")
    for box, text in BOXES.items():
        expect(page.get_by_role("textbox", name=box, exact=True)).to_have_value(text)


def test_from_a_sample_to_an_edited_workbook_and_back(founder, tmp_path):
    start_from_a_sample(founder)
    founder.go("Runway")
    drag_and_type_on_the_runway(founder)
    founder.go("Model")
    founder.sees_the_verdict()
    file = download(founder, tmp_path)
    assert_two_engines_agree(founder, file, tmp_path)
    take_over(founder, edit_in_a_spreadsheet(file, opening_cash=7_000))
    assert founder.plan.inputs["opening_cash"] == 7_000
    founder.sees_the_verdict()
