"""Plan against actuals in Chromium: a file in, the difference out, also after a reload."""

import pytest
from playwright.sync_api import expect

from venture import workspace
from venture.plan import Plan, new_row

PLAN = Plan(
    inputs={"opening_cash": 10_000},
    tables={"costs": (new_row("costs", "Rent", amount=1_000),)},
    start="2027-01-01",
)
CSV = b"Month;Sales;Bank balance\n31/01/2027;0;8.500,50\n28/02/2027;0;7.500\n"


@pytest.fixture
def actuals(page, server, settled):
    with workspace.open(f"sqlite:///{server.database}") as store:
        idea_id = store.create("Clinic notes", plan=PLAN)
    page.goto(f"/financial_model?idea={idea_id}")
    page.get_by_role("tab", name="Actuals").click(timeout=60_000)
    settled(page)
    return page


def test_a_file_is_uploaded_checked_and_taken_over(actuals):
    file = {"name": "actuals.csv", "mimeType": "text/csv", "buffer": CSV}
    actuals.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(file)
    expect(actuals.get_by_text("2 months found: Jan 2027 to Feb 2027")).to_be_visible()
    actuals.get_by_role("button", name="Take over 2 months").click()
    said = actuals.get_by_text("Cash now runs out in Oct 2027; by the plan in Nov 2027.")
    expect(said).to_be_visible()
    expect(actuals.get_by_test_id("stVegaLiteChart").locator("svg")).to_be_visible()
    actuals.reload()
    actuals.get_by_role("tab", name="Actuals").click(timeout=60_000)
    expect(said).to_be_visible()


def test_pasted_cells_are_read(actuals):
    actuals.get_by_label("Or paste the cells here").fill("\tJan 2027\tFeb 2027\nCash\t9,500\t8,400")
    actuals.keyboard.press("Control+Enter")
    actuals.get_by_role("button", name="Take over 2 months").click()
    expect(actuals.get_by_text("you had $8,400, $400 more than planned")).to_be_visible()
