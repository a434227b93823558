"""The page This week without a browser."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from venture.canvas import Canvas, Statement
from venture.evidence import Evidence, Experiment, KillCriterion
from venture.founder import Approach, Contact, Household, Network, Outreach, Review, Rhythm
from venture.ui.frame.samples import samples
from venture.ui.this_week import gathered

PAGE = "pages/this_week.py"
HOURS_BEHIND = min(datetime.now(UTC).hour - 8, 12)
MORNING = f"Etc/GMT{HOURS_BEHIND:+d}"
"""Where the founder is: in a zone in which no day ends while these tests run."""
TODAY = datetime.now(ZoneInfo(MORNING)).date()
SUNDAY = TODAY + timedelta(days=6 - TODAY.weekday())
CANVAS = Canvas(problem=(Statement(id="a1", text="Nurses hand over on *paper*"),))


@pytest.fixture
def page(app):
    app.context["timezone"] = MORNING

    def opened(idea_id):
        app.query_params["idea"] = idea_id
        return app.run().switch_page(PAGE).run()

    return opened


def plain(text):
    return text.replace("\\", "")


def title(page):
    return plain(page.title[0].value)


def rows(page):
    return [plain(one.value) for one in page.markdown if ":small[" in one.value]


def stop(day, text="no pre-order"):
    return KillCriterion(id="k", text=text, by=day, written=TODAY)


def test_an_empty_idea_says_where_to_begin(page, store):
    shown = page(store.create("Empty"))
    assert title(shown) == (
        "This week: 1 thing is due. Most important: fill in Problem on the canvas."
    )


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.file.stem)
def test_every_sample_says_what_is_due(page, store, sample):
    shown = page(store.import_idea(sample.text()))
    assert "Most important: " in title(shown)
    assert not shown.exception


def test_the_most_important_stands_on_top_and_the_rest_by_date(page, store):
    evidence = Evidence(
        experiments=(Experiment(name="Pilot", ends=TODAY - timedelta(days=2)),),
        kill_criteria=(stop(SUNDAY + timedelta(days=1)),),
    )
    shown = page(store.create("Clinics", canvas=CANVAS, evidence=evidence))
    assert title(shown).endswith(
        "1 is overdue. Most important: test “Nurses hand over on *paper*”."
    )
    heads = [one.value.partition(",")[0] for one in shown.header]
    assert heads == ["Overdue", "This week", "Next week"]
    assert ["Say whether" in row for row in rows(shown)] == [False] * 4 + [True]


def test_the_goal_is_the_founders_own(page, store):
    shown = page(store.create("Clinics", canvas=CANVAS))
    assert any("Talk to 5 people" in row for row in rows(shown))
    shown.number_input[0].set_value(2).run()
    assert any("Talk to 2 people" in row for row in rows(shown))
    assert store.load(store.founder(), "rhythm").record.interviews_a_week == 2


def test_outreach_is_named_after_the_contact(page, store):
    store.save(store.founder(), "network", Network(contacts=(Contact(id="c", name="*Ana*"),)), 0)
    ask = Approach(id="a", contact="c", next_day=TODAY)
    shown = page(store.create("Clinics", outreach=Outreach(approaches=(ask,))))
    assert any("**Today** · Ask *Ana*" in row for row in rows(shown))


def test_who_was_merged_into_another_contact_is_called_like_that_one(page, store):
    ana = Contact(id="c", name="Ana", merged=("old",))
    store.save(store.founder(), "network", Network(contacts=(ana,)), 0)
    ask = Approach(id="a", contact="old", next_day=TODAY)
    shown = page(store.create("Clinics", outreach=Outreach(approaches=(ask,))))
    assert any("**Today** · Ask Ana" in row for row in rows(shown))


def test_a_thousand_things_are_shown_a_page_at_a_time(page, store):
    days = [TODAY - timedelta(days=number) for number in range(1, 1_001)]
    asks = tuple(Approach(id=f"a{day}", contact="c", next_day=day) for day in days)
    shown = page(store.create("Clinics", outreach=Outreach(approaches=asks)))
    assert "1,000 are overdue" in title(shown)
    assert len(rows(shown)) == 20


def test_other_ideas_are_listed_on_demand_with_their_names(page, store):
    store.create("Other", evidence=Evidence(kill_criteria=(stop(TODAY),)))
    shown = page(store.create("Clinics", canvas=CANVAS))
    assert not any("Other" in row for row in rows(shown))
    shown.toggle[0].set_value(True).run()
    (row,) = (row for row in rows(shown) if "Other" in row)
    assert "Say whether it came about: “no pre-order” · Other" in row
    assert title(shown).endswith("“no pre-order” (Other).")


def test_of_very_many_ideas_those_worked_on_last_are_listed(page, store, monkeypatch):
    monkeypatch.setattr(gathered, "MOST_IDEAS", 1)
    for name in ("First", "Second"):
        store.create(name, evidence=Evidence(kill_criteria=(stop(TODAY),)))
    shown = page(store.create("Clinics", canvas=CANVAS))
    shown.toggle[0].set_value(True).run()
    assert any("With the 1 of 2 other ideas" in one.value for one in shown.caption)
    assert sum("Say whether" in row for row in rows(shown)) == 1


def test_no_other_idea_asks_nothing(page, store):
    assert not page(store.create("Only")).toggle


def test_the_day_is_that_of_the_founders_clock(app, page, store):
    there = datetime.now(ZoneInfo("Pacific/Kiritimati")).date()
    ask = Approach(id="a", contact="c", next_day=there)
    idea_id = store.create("Clinics", outreach=Outreach(approaches=(ask,)))
    app.context["timezone"] = "Pacific/Kiritimati"
    assert any("**Today** · Ask" in row for row in rows(page(idea_id)))
    app.context["timezone"] = "Pacific/Pago_Pago"  # a day and an hour behind
    assert not any("**Today** · Ask" in row for row in rows(page(idea_id)))


def test_the_day_to_decide_by_comes_from_the_household(page, store):
    poor = Household(start=TODAY.replace(day=1), inputs={"savings": 1_000, "living_now": 2_000})
    store.save(store.founder(), "household", poor, 0)
    shown = page(store.create("Clinics"))
    assert title(shown).endswith("Most important: decide whether to go on or to look for a job.")
    links = [one.proto for one in shown.get("page_link") if one.proto.label == "Founder"]
    assert all("part=money" in link.query_string for link in links)
    assert links


def test_what_comes_later_is_folded(page, store):
    far = Evidence(kill_criteria=(stop(TODAY + timedelta(days=60)),))
    shown = page(store.create("Clinics", evidence=far))
    assert not any("Say whether" in row for row in rows(shown))
    shown.session_state["this_week_later"] = True
    assert any("Say whether" in row for row in rows(shown.run()))


def test_a_review_is_kept_with_its_day_and_can_go_on(page, store):
    shown = page(store.create("Clinics"))
    shown.text_area[0].set_value("They use paper ").run()
    shown.text_area[2].set_value("Ask why").run()
    (review,) = store.load(store.founder(), "rhythm").record.reviews
    assert (review.day, review.learned, review.next) == (TODAY, "They use paper", "Ask why")
    assert shown.text_area[0].value == "They use paper "  # a blank being typed is not taken away
    assert not shown.text


def test_an_answer_that_was_taken_back_is_gone_from_its_field(page, store):
    shown = page(store.create("Clinics"))
    shown.text_area[0].set_value("They use paper").run()
    shown.button(key="this_week_undo").click().run()
    assert shown.text_area[0].value == ""
    assert store.load(store.founder(), "rhythm").record.reviews == ()


def test_reviews_of_other_days_stand_below(page, store):
    before = Review(id="a", day=TODAY - timedelta(days=7), learned="They use paper")
    store.save(store.founder(), "rhythm", Rhythm(reviews=(before,)), 0)
    shown = page(store.create("Clinics"))
    assert "They use paper" in [one.value for one in shown.text]
    assert shown.text_area[0].value == ""
