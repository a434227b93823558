"""The tab Gaps without a browser; its tables are edited through the state of their editors."""

import io
from datetime import date

import openpyxl
import pytest

from venture.gaps import USUAL_CRITERIA, Criterion, Gap, Gaps, Span, example

PAGE = "pages/gaps.py"
NEED = Criterion(id="need", name="Need", weight=75)
TIME = Criterion(id="time", name="Time", high=20, better="Less", weight=25)


def gap(name, need, time):
    return Gap(name=name, values={"need": Span.at(need), "time": Span.at(time)})


THREE = Gaps(
    criteria=(NEED, TIME), gaps=(gap("Notes", 8, 10), gap("Swaps", 4, 0), gap("Pumps", 3, 15))
)


@pytest.fixture
def opened(app, store):
    def of(gaps):
        idea_id = store.create("Clinic", gaps=gaps)
        app.query_params["idea"] = idea_id
        app.session_state["gaps_tab"] = "Gaps"
        page = app.run().switch_page(PAGE).run()
        assert not page.exception
        return page, lambda: store.load(idea_id, "gaps").record

    return of


def edit(page, table, edited=None, added=(), deleted=()):
    number = page.session_state[f"gaps_{table}_table"].number
    page.session_state[f"gaps_{table}_{number}"] = {
        "edited_rows": edited or {},
        "added_rows": list(added),
        "deleted_rows": list(deleted),
    }
    page.run()
    assert not page.exception


def said(elements):
    return "\n".join(element.value.replace("\\", "") for element in elements)


def test_an_empty_page_teaches_and_starts_with_the_usual_criteria(opened):
    page, saved = opened(Gaps())
    assert page.title[0].value == "Which gap is worth the effort"
    page.button(key="gaps_start_usual").click().run()
    assert saved().criteria == USUAL_CRITERIA
    edit(page, "gaps", added=[{"name": "Notes", "value_need": "14 - 16"}])
    assert saved().gaps[0].values == {"need": Span(low=14, high=16)}
    assert said(page.title) == (
        "Notes is your only gap. Write down another one to compare it with."
    )


def test_the_example_is_ranked(opened):
    page, saved = opened(Gaps())
    page.button(key="gaps_start_example").click().run()
    assert [one.values for one in saved().gaps] == [one.values for one in example().gaps]
    assert said(page.title).startswith("Handover notes between shifts is the best-supported gap")


def test_three_gaps_are_ranked_explained_and_overturned(opened):
    page, _ = opened(THREE)
    assert said(page.title).startswith("Notes is the best-supported gap: first under 89 %")
    assert "It loses to Swaps if you care less than 56 % about Need" in said(page.markdown)
    assert "All four methods put Notes first." in said(page.markdown)
    assert "Notes earns 72.5 of 100 points." in said(page.markdown)
    assert len(page.get("vega_lite_chart")) == 1


def test_a_value_outside_of_its_scale_is_refused_at_its_cell(opened):
    page, saved = opened(THREE)
    edit(page, "gaps", edited={0: {"value_need": "12"}, 1: {"value_time": "1 - 3"}})
    assert "Notes: Need (0 to 10): It must be between 0 and 10, got 12." in said(page.error)
    assert saved().gaps[0].values["need"] == Span.at(8)
    assert saved().gaps[1].values["time"] == Span(low=1, high=3)


def test_an_emptied_cell_is_a_value_that_is_not_known(opened):
    page, saved = opened(THREE)
    edit(page, "gaps", edited={0: {"value_need": None}})
    assert "need" not in saved().gaps[0].values
    assert "1 of 6 values are not known." in said(page.caption)


def test_a_criterion_that_is_deleted_takes_along_what_was_said_about_it(opened):
    ranked = THREE.changed(weights_by="Ranking", order=("time", "need"))
    page, saved = opened(ranked)
    edit(page, "criteria", deleted=[1])
    assert saved().criteria == (NEED,)
    assert saved().order == ("need",)
    assert all(set(one.values) == {"need"} for one in saved().gaps)


def test_a_criterion_is_added_by_its_name_alone(opened):
    page, saved = opened(THREE)
    edit(page, "criteria", added=[{"name": "Risk"}])
    assert saved().criteria[2].name == "Risk"
    assert not page.error
    assert "3 of 9 values are not known." in said(page.caption)


def test_a_scale_that_ends_before_it_begins_is_refused(opened):
    page, saved = opened(THREE)
    edit(page, "criteria", edited={0: {"low": "10"}})
    assert "The scale of Need must begin below its end, got 10 to 10." in said(page.error)
    assert saved().criteria[0].low == 0


def test_a_scale_below_the_values_is_told(opened):
    page, _ = opened(THREE)
    edit(page, "criteria", edited={0: {"high": "5"}})
    assert "Notes: Need is outside of its scale, 0 to 5" in said(page.warning)


def test_weights_that_are_all_zero_are_told(opened):
    page, saved = opened(THREE)
    for criterion in ("need", "time"):
        page.slider(key=f"gaps_weight_{criterion}").set_value(0).run()
    assert [one.weight for one in saved().criteria] == [0, 0]
    assert page.title[0].value == "Which gap is worth the effort"
    assert "All weights are zero. Give at least one criterion a weight." in said(page.warning)


def test_a_ranking_starts_from_the_sliders_and_is_moved_by_buttons(opened):
    page, saved = opened(THREE)
    page.radio(key="gaps_weights_by").set_value("Ranking").run()
    assert saved().order == ("need", "time")
    page.button(key="gaps_up_time").click().run()
    assert saved().order == ("time", "need")
    assert "1. Time, counts 75 %" in said(page.markdown)
    assert said(page.title).startswith("Swaps is the best-supported gap")


def test_pairs_are_asked_one_after_the_other(opened):
    page, saved = opened(Gaps(criteria=USUAL_CRITERIA[:3], gaps=THREE.gaps))
    page.radio(key="gaps_weights_by").set_value("Pairs").run()
    assert "0 of 3 pairs judged." in said(page.markdown)
    page.select_slider(key="gaps_judge_need_market-size").set_value(-2).run()
    page.button(key="gaps_judge").click().run()
    assert saved().judgements[0].times == 3
    page.select_slider(key="gaps_judge_need_growth").set_value(2).run()
    page.button(key="gaps_judge").click().run()
    page.select_slider(key="gaps_judge_market-size_growth").set_value(-8).run()
    page.button(key="gaps_judge").click().run()
    assert len(saved().judgements) == 3
    assert "contradict each other: consistency ratio" in said(page.warning)
    page.button(key="gaps_pair_again").click().run()
    assert not page.exception


def test_pasted_cells_are_taken_over_once_the_founder_says_so(opened):
    page, saved = opened(THREE)
    page.session_state["gaps_import"] = True
    page.run()
    page.text_area(key="gaps_import_text_0").set_value("Gap\tNeed\tRisk\nNotes\t9\t4\nBeds\t2-3\t1")
    page.run()
    assert saved() == THREE
    page.button(key="gaps_import_take").click().run()
    assert not page.exception
    assert [one.name for one in saved().criteria] == ["Need", "Time", "Risk"]
    assert [one.name for one in saved().gaps] == ["Notes", "Swaps", "Pumps", "Beds"]
    assert saved().gaps[0].values["need"] == Span.at(9)
    assert saved().gaps[3].values["need"] == Span(low=2, high=3)


def test_a_workbook_is_read_and_a_day_in_it_is_told(opened):
    book = openpyxl.Workbook()
    for row in (["Gap", "Need", "Time"], ["Beds", 6, date(2026, 5, 3)], ["Swaps", "2 to 4", 5]):
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    page, saved = opened(THREE)
    page.session_state["gaps_import"] = True
    page.run()
    page.file_uploader(key="gaps_import_file_0").upload("gaps.xlsx", file.getvalue()).run()
    assert "Row 2, Time: 3 May is a day" in said(page.warning)
    page.button(key="gaps_import_take").click().run()
    assert saved().gaps[3].values == {"need": Span.at(6)}
    assert saved().gaps[1].values == {"need": Span(low=2, high=4), "time": Span.at(5)}


def test_the_explained_gap_stays_the_same_when_the_ranking_changes(opened):
    page, _ = opened(THREE)
    page.selectbox(key="gaps_explained").set_value(THREE.gaps[1].id).run()
    assert "Swaps earns 55.0 of 100 points." in said(page.markdown)
    page.slider(key="gaps_weight_need").set_value(0).run()
    assert "Swaps earns 100.0 of 100 points." in said(page.markdown)
    edit(page, "gaps", deleted=[1])
    assert "Notes earns" in said(page.markdown)


def test_a_thousand_gaps_show_the_first_ten(opened):
    many = tuple(gap(f"Gap {number}", number % 9 + 0.5, number % 17) for number in range(1_000))
    page, _ = opened(THREE.changed(gaps=many))
    assert "And 990 more." in said(page.caption)
    assert len(page.get("vega_lite_chart")) == 1


def test_what_the_founder_typed_is_not_read_as_markdown(opened):
    page, _ = opened(THREE.changed(gaps=(gap("*Notes*", 8, 10), *THREE.gaps[1:])))
    assert page.title[0].value.startswith(r"\*Notes\*")
