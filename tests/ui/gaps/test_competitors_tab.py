import pytest

from venture.gaps import Competitor, Gaps

PAGE = "pages/gaps.py"


@pytest.fixture
def opened(app, store):
    def open_page(*known):
        idea_id = store.create("Clinic", gaps=Gaps(competitors=known))
        app.query_params["idea"] = idea_id
        app.run().switch_page(PAGE)
        app.session_state["gaps_tab"] = "Competitors"
        return app.run(), idea_id

    return open_page


def test_without_competitors_the_tab_starts_with_the_most_common_one(opened, store):
    page, idea_id = opened()
    page.button(key="gaps_competitors_example").click().run()
    (known,) = store.load(idea_id, "gaps").record.competitors
    assert known.name == "They do it by hand"
    assert "pasted into the table" in page.caption[-1].value


def test_five_thousand_competitors_are_shown(opened):
    page, _ = opened(*(Competitor(name=f"Rival {n}") for n in range(5_000)))
    assert not page.exception
