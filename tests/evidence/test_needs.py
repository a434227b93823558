from datetime import date

from venture.evidence import (
    Interview,
    NeedMentioned,
    find_interviews,
    needs_found,
    saturation,
    saturation_sentence,
    segments_of,
)


def talk(day, *needs, name="Ann", **fields):
    mentioned = tuple(NeedMentioned(text=text, pain=pain) for text, pain in needs)
    return Interview(name=name, day=date(2026, 10, day), needs=mentioned, **fields)


def test_needs_are_ranked_by_how_often_and_how_painful_they_are():
    found = needs_found(
        [
            talk(2, ("the Handover note gets lost!", 4), ("Parking", 1)),
            talk(1, ("Handover notes get lost", 5), ("handover notes get lost", 2)),
            talk(3, ("Night shifts", 5)),
        ]
    )
    assert [(need.text, need.interviews, need.pain) for need in found] == [
        ("Handover notes get lost", 2, 4.5),
        ("Night shifts", 1, 5),
        ("Parking", 1, 1),
    ]


def test_saturation_goes_by_date_and_leaves_out_interviews_without_needs():
    found = saturation(
        [talk(3, ("Pay", 3)), talk(1, ("Pay", 3), ("Time", 3)), talk(4), talk(2, ("time", 5))]
    )
    assert [(one.day.day, one.new, one.known) for one in found] == [(1, 2, 2), (2, 0, 2), (3, 0, 2)]
    assert saturation_sentence(found) == "The last 2 interviews brought no new need."
    assert saturation_sentence(found[:1]) == "The last interview brought 2 new needs."
    assert saturation_sentence(()) == ""


def test_every_word_is_searched_in_every_field_newest_first():
    talks = [
        talk(1, name="Ann", segment="Nurses", notes="Uses paper"),
        talk(3, ("Paper jams", 2), name="Ben", segment="Managers"),
        talk(2, name="Cy", segment="Nurses", quotes=("I hate PAPER, Ben",)),
    ]
    assert [one.name for one in find_interviews(talks)] == ["Ben", "Cy", "Ann"]
    assert [one.name for one in find_interviews(talks, "paper")] == ["Ben", "Cy", "Ann"]
    assert [one.name for one in find_interviews(talks, "paper ben")] == ["Ben", "Cy"]
    assert [one.name for one in find_interviews(talks, "", "Nurses")] == ["Cy", "Ann"]
    assert segments_of(talks) == ["Managers", "Nurses"]
