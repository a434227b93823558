from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.evidence import (
    Evidence,
    Interview,
    Link,
    Premise,
    growth,
    knowledge,
    weighed_claims,
)

CLAIMS = [Premise(name, name, "problem") for name in ("pays", "uses", "asks")]


def talk(day, claim, supports=True, times=1):
    said = Interview(
        name="Ann", day=date(2026, 10, day), links=(Link(claim=claim, supports=supports),)
    )
    return (said,) * times


def grown(*talks):
    interviews = tuple(one for said in talks for one in said)
    return growth(weighed_claims(CLAIMS, Evidence(interviews=interviews)))


def test_each_change_has_its_day_and_the_day_before_the_first_is_all_hope():
    found = grown(talk(3, "pays"), talk(5, "pays"), talk(9, "uses", False))
    assert [(one.day.day, one.numbers) for one in found.standings] == [
        (2, (0, 0, 3, 0)),
        (3, (0, 1, 2, 0)),
        (9, (0, 1, 1, 1)),
    ]


def test_what_was_believed_can_fall_again():
    found = grown(talk(3, "pays"), talk(5, "pays", False))
    assert [one.numbers for one in found.standings] == [(0, 0, 3, 0), (0, 1, 2, 0), (0, 0, 3, 0)]


@pytest.mark.parametrize(
    ("talks", "sentence"),
    [
        ((), ""),
        ((talk(3, "pays", times=20),), "1 of 3 claims became known."),
        (
            (talk(3, "pays", times=20), talk(4, "uses", False)),
            "1 of 3 claims became known and 1 was refuted.",
        ),
        (
            (talk(3, "pays"), talk(3, "uses")),
            "2 of 3 claims became believed; none is known yet.",
        ),
        (
            (talk(3, "pays", False), talk(3, "uses", False)),
            "2 of 3 claims were refuted; none is known yet.",
        ),
        (
            (talk(3, "pays"), talk(3, "pays", False)),
            "none of 3 claims became more than a hope.",
        ),
    ],
)
def test_the_sentence_says_what_became_of_the_claims(talks, sentence):
    found = grown(*talks)
    assert str(found) == (f"Since 3 Oct 2026, {sentence}" if sentence else "")


def test_records_linked_to_claims_that_are_gone_do_not_count():
    assert grown(talk(3, "gone")).standings == ()


def test_the_first_day_that_a_record_can_have_is_no_error():
    first = Interview(name="Ann", day=date.min, links=(Link(claim="pays"),))
    found = growth(weighed_claims(CLAIMS, Evidence(interviews=(first,))))
    assert found.standings[-1].numbers == (0, 1, 2, 0)


@settings(max_examples=30)
@given(
    st.lists(
        st.builds(
            talk, st.integers(1, 28), st.sampled_from(["pays", "uses", "asks"]), st.booleans()
        )
    )
)
def test_it_ends_where_the_claims_stand_now_and_no_claim_is_lost_on_the_way(talks):
    interviews = tuple(one for said in talks for one in said)
    claims = weighed_claims(CLAIMS, Evidence(interviews=interviews))
    found, now = growth(claims), knowledge(claims)
    assert all(sum(one.numbers) == len(CLAIMS) for one in found.standings)
    if found.standings:
        expected = (now.known, now.believed, now.hoped, now.refuted)
        assert found.standings[-1].numbers == expected
