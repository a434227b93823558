"""Scores opened on the page."""

import pytest

from venture.gaps import Criterion, Gap, Gaps, MarketPart, MarketSize, Need, Span
from venture.plan import Reach
from venture.ui.gaps.funnel_check import funnel_sentence

PAGE = "pages/gaps.py"
NEED = Criterion(id="need", name="Need")
GAPS = Gaps(
    criteria=(NEED,),
    gaps=(
        Gap(id="a", name="Notes", values={"need": Span.at(8)}),
        Gap(id="b", name="Swaps", values={"need": Span.at(4)}),
    ),
    needs=(Need(name="Notes", importance=9, satisfaction=3),),
    market=(MarketPart(name="Wards", accounts=Span.at(100), price=Span.at(20)),),
)


@pytest.fixture
def opened(app, store):
    def of(tab, **state):
        app.query_params["idea"] = store.create("Clinic", gaps=GAPS)
        app.session_state["gaps_tab"] = tab
        for key, value in state.items():
            app.session_state[key] = value
        page = app.run().switch_page(PAGE).run()
        assert not page.exception
        return page

    return of


def column(page, name):
    """Take the column of that name from the first table that has one."""
    return next(table.value[name].tolist() for table in page.dataframe if name in table.value)


def said(elements):
    return "\n".join(element.value.replace("\\", "") for element in elements)


@pytest.mark.parametrize(
    ("score", "result"),
    [
        ("Points", "Points: **80**"),
        ("Weighted sum", "Weighted sum: **1**"),
        ("TOPSIS", "Closeness: **1**"),
        ("PROMETHEE", "Net flow: **1**"),
        ("First in", "First in: **100 %**"),
    ],
)
def test_each_score_of_a_gap_is_opened(opened, score, result):
    page = opened("Gaps", gaps_explained_score_5=score)
    assert result in said(page.markdown)
    assert column(page, "Where it comes from") == ["you typed 8"]


def test_the_size_of_the_market_is_opened(opened):
    page = opened("Market size", gaps_size_open=True, gaps_size_of="TAM")
    assert "Accounts x price a year, for each part of the market" in said(page.markdown)
    assert "TAM: **2,000**" in said(page.markdown)


def test_the_score_of_a_need_is_opened(opened):
    page = opened("Needs", gaps_score_open=True)
    assert "What is missing: **6**" in said(page.markdown)
    assert "Score: **15**" in said(page.markdown)


def size(low, high):
    none = Span.at(0)
    return MarketSize(none, none, none, none, none, Span(low=low, high=high))


def year(visits=0.0, sales=0.0, so_far=0.0):
    return Reach("2029", 10_000, visits, sales, 0, 0, 0, so_far)


@pytest.mark.parametrize(
    ("low", "verdict"),
    [
        (2_480, "2.0 times as many would have to come"),
        (1_000, "reaches its lower end, not its upper one"),
        (100, "wide enough"),
    ],
)
def test_the_funnel_is_held_against_what_can_be_won(low, verdict):
    text = funnel_sentence([year(visits=900, sales=340, so_far=1_240)], size(low, low + 500))
    assert text.startswith(
        "Your plan wins at most 1,240 customers by the end of 2029: 900 from visits and their "
        "conversion, 340 by the capacity of sales people. The SOM says "
    )
    assert verdict in text


def test_a_plan_without_a_way_to_win_customers_is_told_so():
    assert "names no way yet" in funnel_sentence([year()], size(1, 2))
