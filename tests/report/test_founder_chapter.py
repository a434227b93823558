import io
from dataclasses import replace
from datetime import date

import pytest
from pptx import Presentation
from pypdf import PdfReader

from tests.report.founders import brought, household
from tests.report.ideas import typed
from venture.founder import (
    Approach,
    Contact,
    Household,
    Network,
    Outreach,
    Skills,
    household_runway,
    spread,
)
from venture.model import Range, month_of
from venture.plan import Plan, new_row
from venture.report import Dossier, deck_pptx, one_pager_pdf, report_markdown, report_pdf
from venture.report.facts import gather
from venture.report.founder_chapter import founder_chapter, founder_words, network_words
from venture.report.household_figures import household_chart, household_words

START = date(2027, 1, 1)
THIRD_PERSONS = ("Quince", "Plum", "Medlar", "Sloe")


def selling(**inputs):
    rows = (new_row("streams", "Notes", price=50.0, new_customers=2.0),)
    return Plan(start=START, **inputs).with_rows("streams", rows)


def test_the_skills_that_the_idea_needs_stand_beside_those_that_are_there():
    facts = gather(brought())
    # Nursing counts 5 in full, selling 5 and law 1 not at all.
    assert founder_words(facts) == (
        "The founder has 1 of 3 skills that the idea needs, and 45 % of the levels needed, "
        "weighted by importance."
    )
    text = report_markdown(brought())
    assert "| Nursing | Build | 5 | Teach others | Teach others | 12 | – |" in text
    assert "| Selling | Build | 5 | With help | None yet | – | a partner brings it |" in text
    assert "learned by 27 Nov 2026" in text


def test_skills_that_nobody_wrote_down_are_not_called_missing():
    facts = gather(replace(brought(), skills=Skills(), network=Network(), outreach=Outreach()))
    assert founder_words(facts) == ""
    assert founder_chapter(facts) is None
    assert "what the founder brings" in report_markdown(facts.dossier)


def test_the_one_pager_says_why_this_founder_where_there_is_something_to_say():
    assert one_pager_words(brought()).count("Why this founder") == 1
    assert "knows 3 people, 2 of them in Clinics" in one_pager_words(brought())
    assert "Why this founder" not in one_pager_words(Dossier("Nothing yet"))


def test_the_one_pager_shows_household_money_only_where_it_is_asked_for():
    assert "ousehold" not in one_pager_words(brought())
    assert "last day to start looking" in one_pager_words(brought(household=household()))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_with_all_about_the_founder_the_one_pager_of_long_texts_stays_whole(paper):
    idea = typed("Nurses hand over on paper, and details get lost. " * 40)
    mine = brought(household=household())
    about = ("skills", "skills_needed", "network", "outreach", "household")
    words = one_pager_words(replace(idea, **{part: getattr(mine, part) for part in about}), paper)
    assert "Why this founder" in words
    assert "Every figure agrees with the workbook" in words


def one_pager_words(idea, paper="A4"):
    (page,) = PdfReader(io.BytesIO(one_pager_pdf(idea, paper))).pages
    return " ".join(page.extract_text().split())


def test_people_are_counted_by_segment():
    assert network_words(gather(brought())) == (
        "The founder knows 3 people, 2 of them in Clinics. For this idea so far: 1 person asked "
        "and 1 talked to; 1 person introduced the founder to somebody."
    )
    assert "| Clinics | 2 | 1 | 1 |" in report_markdown(brought())


def test_two_entries_merged_into_one_contact_are_one_person_asked():
    known = Network(contacts=(Contact(id="ann", name="Ann", merged=("anna",)),))
    asked = tuple(Approach(contact=one, step="Asked") for one in ("ann", "anna", "deleted"))
    facts = gather(Dossier("Notes", network=known, outreach=Outreach(approaches=asked)))
    assert "2 people asked and 0 talked to" in network_words(facts)


def everything_written(idea):
    deck = Presentation(io.BytesIO(deck_pptx(idea)))
    slides = [
        *(shape.text_frame.text for s in deck.slides for shape in s.shapes if shape.has_text_frame),
        *(slide.notes_slide.notes_text_frame.text for slide in deck.slides),
    ]
    pages = PdfReader(io.BytesIO(report_pdf(idea))).pages
    printed = [*(page.extract_text() for page in pages), one_pager_words(idea)]
    return "\n".join([report_markdown(idea), *slides, *printed])


def test_nobody_whom_the_founder_knows_is_named_nor_household_money_shown_unless_asked_for():
    text = everything_written(brought())
    assert "Why this founder" in text
    assert not [name for name in THIRD_PERSONS if name in text]
    assert "ousehold" not in text


def test_nobody_s_name_in_arabic_turns_the_sentence_that_counts_people():
    clinics = "\u0639\u064a\u0627\u062f\u0629."
    network = Network(contacts=(Contact(name="Ann", segment=clinics),))
    words = network_words(gather(replace(brought(), network=network, outreach=Outreach())))
    assert words == f"The founder knows 1 person, 1 of them in \u2068{clinics[:-1]}\u2069."


def test_what_shows_a_skill_is_written_where_people_may_be_named():
    assert "Ask Ebenezer Sloe" in report_markdown(brought(personal_data=True))


def test_household_money_says_how_long_it_lasts_and_the_last_day_to_decide():
    # A little more than 1,000 a month leaves too little for March; a search takes four weeks.
    facts = gather(brought(household=household(living_now=1_000.5, living_lean=1_000.5)))
    assert household_words(facts) == (
        "The household's money lasts until February 2027. The last day to start looking for a "
        "job, to have a salary in time, is 1 Feb 2027."
    )
    text = everything_written(brought(household=household()))
    assert "How long the founder can go on" in text
    assert "last day to start looking" in text


def test_a_day_that_has_passed_is_said_to_have_been():
    facts = gather(brought(household=household(search_weeks=52)))
    assert household_words(facts).endswith("to have a salary in time, was 2 Apr 2026.")


def test_savings_that_are_a_range_run_out_between_two_months():
    known = household().with_range("savings", Range(of=3_000, low=2_000, high=6_000, chance=None))
    words = household_words(gather(brought(household=known)))
    between = spread(known, known.known_ranges(), lambda h, s: household_runway(h, scenarios=s))
    first, last = (f"{month_of(end, 0):%B %Y}" for end in between.runs_out)
    assert f"lasts until between {first} and {last}" in words
    assert "even if it goes badly" in words


def test_the_company_s_cash_stands_beside_savings_where_it_counts_in_the_same_money():
    plan = selling().with_value("opening_cash", 9_000)
    facts = gather(brought(household=household(), plan=plan))
    chart = household_chart(facts)
    assert [line.name for line in chart.lines] == ["household savings", "the company's cash"]
    assert chart.lines[0].values[:3] == (3_000, 2_000, 1_000)
    assert chart.lines[1].at(0) == 9_000
    assert (
        len(household_chart(gather(replace(facts.dossier, plan=selling(currency="EUR")))).lines)
        == 1
    )


def test_a_company_that_starts_later_begins_later_in_the_chart():
    plan = selling().model_copy(update={"start": date(2027, 4, 1)})
    company = household_chart(
        gather(brought(household=household(savings=90_000), plan=plan))
    ).lines[1]
    assert (company.first, company.at(2)) == (3, None)
    text = report_markdown(brought(household=household(savings=90_000), plan=plan))
    assert "| the company's cash | – |" in text


@pytest.mark.parametrize("idea", [Dossier("Nothing yet"), Dossier("Nothing yet", household=None)])
def test_a_founder_of_whom_nothing_is_written_has_no_chapter(idea):
    assert founder_chapter(gather(idea)) is None
    assert "what the founder brings" in report_markdown(idea)


def test_a_household_that_nobody_wrote_down_is_not_shown(store_of):
    assert store_of(Household()).household is None
    assert store_of(household()).household == household()


@pytest.fixture
def store_of(tmp_path):
    from venture import workspace

    def dossier(record):
        with workspace.open(f"sqlite:///{tmp_path / record.start.isoformat()}.db") as store:
            idea_id = store.create("Notes")
            store.save(store.founder(), "household", record, 0)
            return Dossier.of(
                lambda part: store.load(idea_id, part).record,
                None,
                founder=lambda part: store.load(store.founder(), part).record,
                household_money=True,
            )

    return dossier
