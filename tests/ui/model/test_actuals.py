"""Plan against actuals on the Model page, without a browser."""

from io import BytesIO

import pytest
import xlsxwriter

from venture.plan import ActualMonth, Actuals, Plan, new_row

CSV = b"Month;Sales;Bank balance;Mood\n31/01/2027;0;8.500,50;5\n28/02/2027;0;7.500;n/a\n"


@pytest.fixture
def idea_id(store):
    rent = new_row("costs", "Rent", amount=1_000)
    plan = Plan(start="2027-01-01", inputs={"opening_cash": 10_000}, tables={"costs": (rent,)})
    return store.create("Clinic notes", plan=plan)


@pytest.fixture
def page(app, idea_id):
    app.query_params["idea"] = idea_id
    opened = app.run().switch_page("pages/financial_model.py").run()
    opened.session_state["model_tab"] = "Actuals"
    return opened.run()


def upload(page, data, name="actuals.csv"):
    return page.file_uploader[0].upload(name, data).run()


def take(page):
    return page.button(key="model_actuals_take").click().run()


def saved(store, idea_id):
    return store.load(idea_id, "actuals").record


def texts(page):
    return " ".join(part.value for part in [*page.markdown, *page.caption]).replace("\\", "")


def table(page):
    frame = page.dataframe[0].value
    return frame.set_index("Line").to_dict("index")


def test_without_actuals_the_page_says_what_they_are_good_for(page):
    assert "How is it really going?" in texts(page)


def test_what_was_recognised_is_shown_and_taken_over(page, store, idea_id):
    upload(page, CSV)
    assert "2 months found: Jan 2027 to Feb 2027" in texts(page)
    assert "numbers read as 1.234,50" in texts(page)
    chosen = {box.label: box.value for box in page.selectbox}
    assert chosen == {"Sales": "revenue", "Bank balance": "cash", "Mood": ""}
    assert "Mood, Feb 2027: 'n/a' is not a number." in page.warning[0].value
    take(page)
    assert [month.values for month in saved(store, idea_id).months] == [
        {"revenue": 0, "cash": 8_500.5},
        {"revenue": 0, "cash": 7_500},
    ]


def test_the_table_says_how_far_off_the_plan_was(page):
    take(upload(page, CSV))
    assert table(page)["Cash at month end"] == {
        "Plan": "$8,000",
        "Actual": "$7,500",
        "Difference": "-$500",
        "In words": "6 % less than planned, worse",
    }
    page.selectbox(key="model_actuals_month").set_value(1).run()
    assert table(page)["Cash at month end"]["Difference"] == "-$499.50"


def test_cash_goes_on_from_what_there_really_was(page):
    take(upload(page, CSV))
    assert "you had $7,500, $500 less than planned. Cash now runs out in Oct 2027" in texts(page)
    assert page.get("vega_lite_chart")


def test_what_a_column_stands_for_is_chosen_by_hand_and_remembered(page, store, idea_id):
    upload(page, CSV)
    boxes = {box.label: box for box in page.selectbox}
    boxes["Mood"].set_value("headcount")
    boxes["Sales"].set_value("")
    take(page)
    assert "headcount" in saved(store, idea_id).months[0].values
    upload(page, CSV)
    again = {box.label: box.value for box in page.selectbox if box.key != "model_actuals_month"}
    assert again == {"Sales": "", "Bank balance": "cash", "Mood": "headcount"}


def test_a_line_chosen_twice_is_refused_and_nothing_is_saved(page, store, idea_id):
    upload(page, CSV)
    next(box for box in page.selectbox if box.label == "Mood").set_value("cash")
    take(page)
    assert "Two columns stand for Cash at month end" in page.error[0].value.replace("\\", "")
    assert saved(store, idea_id) == Actuals()


def test_cells_may_be_pasted(page, store, idea_id):
    page.text_area[0].set_value("\tJan 2027\tFeb 2027\nCash\t9,500\t8,400").run()
    take(page)
    assert [month.values["cash"] for month in saved(store, idea_id).months] == [9_500, 8_400]


def test_a_workbook_comes_in_through_the_gate(page, store, idea_id):
    data = BytesIO()
    with xlsxwriter.Workbook(data) as book:
        book.add_worksheet("Notes").write_string(0, 0, "Nothing here")
        sheet = book.add_worksheet("Export")
        sheet.write_row(0, 0, ["Month", "Cash"])
        sheet.write_row(1, 0, ["2027-01", 9_500])
    upload(page, data.getvalue(), "actuals.xlsx")
    assert "No months were found" in page.error[0].value
    next(box for box in page.selectbox if box.label == "Sheet").set_value("Export").run()
    take(page)
    assert saved(store, idea_id).months[0].values == {"cash": 9_500}


def test_what_cannot_be_read_is_refused_in_words(page):
    upload(page, b"PK not a workbook", "actuals.xlsx")
    assert page.error


def test_a_month_can_be_removed_and_brought_back(page, store, idea_id):
    take(upload(page, CSV))
    page.selectbox(key="model_actuals_month").set_value(2).run()
    page.button(key="model_actuals_remove").click().run()
    assert [month.id for month in saved(store, idea_id).months] == ["2027-01"]
    page.button(key="model_actuals_undo").click().run()
    assert len(saved(store, idea_id).months) == 2


def test_months_of_another_tab_are_kept(page, store, idea_id):
    upload(page, CSV)
    other = Actuals(months=(ActualMonth(id="2027-03", values={"cash": 6_000}),))
    store.save(idea_id, "actuals", other, 0)
    take(page)
    assert [month.id for month in saved(store, idea_id).months] == ["2027-01", "2027-02", "2027-03"]


def test_months_before_the_plan_are_kept_but_not_compared(page, store, idea_id):
    page.text_area[0].set_value("Month,Cash\n2026-12,10000").run()
    take(page)
    assert "the plan begins in Jan 2027: Dec 2026" in texts(page)
    assert saved(store, idea_id).months[0].id == "2026-12"
