from datetime import date

from venture.canvas import Canvas, Statement
from venture.gaps import Gaps, Need, Survey

CANVAS = Canvas(problem=(Statement(id="late", text="Nurses stay after the shift"),))
SURVEY = Survey(file="needs.csv", day=date(2026, 10, 1), respondents=240)


def test_the_survey_of_needs_is_linked_to_a_claim_on_its_own_page(app, store):
    gaps = Gaps(needs=(Need(name="Speed"),), survey=SURVEY)
    idea_id = store.create("Clinic", canvas=CANVAS, gaps=gaps)
    app.query_params["idea"] = idea_id
    page = app.run().switch_page("pages/gaps.py").run()
    (links,) = [one for one in page.multiselect if one.label == "Claims the survey speaks for"]
    page = links.set_value(["late"]).run()
    assert not page.exception
    assert store.load(idea_id, "gaps").record.survey.speaks_for == ("late",)
    page = page.switch_page("pages/evidence.py").run()
    assert "believe 1" in page.title[0].value
    page = page.switch_page("pages/lean_canvas.py").run()
    assert "1 survey" in page.get("bidi_component")[0].proto.json
