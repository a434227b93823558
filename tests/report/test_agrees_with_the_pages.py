"""What a report says of the evidence is what the pages of the app say of it."""

from datetime import date

from venture.evidence import Evidence, Interview, KillCriterion, PriceAnswer, PriceSurvey
from venture.report import Dossier, report_markdown
from venture.report.deck import slides
from venture.report.facts import gather

DAY = date(2026, 10, 1)


def answer(shift):
    prices = (10 + shift, 20 + shift, 30 + shift, 45 + shift)
    return PriceAnswer(
        too_cheap=prices[0], cheap=prices[1], expensive=prices[2], too_expensive=prices[3]
    )


def interviews(count):
    return tuple(
        Interview(name=f"Person {number}", day=DAY, prices=answer(number))
        for number in range(count)
    )


def test_prices_named_in_interviews_count_as_on_the_page():
    text = report_markdown(Dossier("Notes", evidence=Evidence(interviews=interviews(5))))
    assert "four questions, 5 answers" in text
    assert "Acceptable is" in text


def test_prices_from_interviews_are_left_out_where_the_founder_left_them_out():
    survey = PriceSurvey(day=DAY, answers=tuple(map(answer, range(4))))
    both = Evidence(interviews=interviews(5), prices=survey)
    assert "four questions, 9 answers" in report_markdown(Dossier("Notes", evidence=both))
    alone = both.changed(prices_from_interviews=False)
    assert "four questions, 4 answers" in report_markdown(Dossier("Notes", evidence=alone))


def test_a_reason_to_stop_that_was_withdrawn_is_not_shown_as_one_that_counts():
    criteria = (
        KillCriterion(
            id="a",
            text="Nobody pays",
            written=DAY,
            withdrawn=date(2026, 11, 2),
            why_withdrawn="The price changed",
        ),
        KillCriterion(id="b", text="No pilot", by=date(2026, 11, 1), written=DAY),
        KillCriterion(id="c", text="No budget", written=DAY, met=False),
    )
    dossier = Dossier("Notes", evidence=Evidence(kill_criteria=criteria), today=date(2026, 11, 23))
    rows = [line for line in report_markdown(dossier).splitlines() if line.startswith("| No")]
    assert [row.strip("| ").split(" | ") for row in rows] == [
        ["Nobody pays", "–", "withdrawn on 2 Nov 2026: The price changed"],
        ["No pilot", "1 Nov 2026", "overdue"],
        ["No budget", "–", "did not come about"],
    ]
    (risks,) = (one for one in slides(gather(dossier)) if one.title == "Risks")
    assert not any("Nobody pays" in point for point in risks.points)
