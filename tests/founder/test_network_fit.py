from datetime import date

from venture.founder import (
    Contact,
    Network,
    SegmentRule,
    access_score,
    introducers,
    segment_counts,
    segments_of,
    suggested_rules,
    who_knows,
)

KNOWN = Network(
    contacts=(
        Contact(id="a", name="Ann", company="City Hospitals", closeness=5),
        Contact(id="b", name="Ben", role="Clinic manager", last_contact=date(2026, 1, 2)),
        Contact(id="c", name="Cid", company="Hospital", segment="Suppliers", introduced_by="a"),
        Contact(id="d", name="Dee", company="Bakery", notes="knows SQL", introduced_by="gone"),
        Contact(id="e", name="Eve", role="IT lead, SQL", last_contact=date(2026, 3, 4)),
    ),
    rules=(
        SegmentRule(name="Hospitals", words="hospital, clinic"),
        SegmentRule(name="Schools", words="school"),
    ),
)


def test_what_was_written_down_comes_before_the_rules():
    assert segments_of(KNOWN) == {"a": "Hospitals", "b": "Hospitals", "c": "Suppliers"}
    assert segment_counts(KNOWN) == [("Hospitals", 2), ("Suppliers", 1), ("Schools", 0)]


def test_who_knows_something_is_found_by_words_the_most_recent_first():
    assert [contact.name for contact in who_knows(KNOWN, ["sql"])] == ["Eve", "Dee"]
    assert who_knows(KNOWN, []) == []


def test_introducers_are_counted_once_and_only_if_they_are_there():
    assert introducers(KNOWN, ["a", "b", "nobody"]) == {"a", "b"}


def test_rules_are_suggested_for_segments_that_have_none():
    rules = suggested_rules(["Hospitals", "Nursing homes", "病院"], KNOWN.rules)
    assert [(rule.name, rule.words) for rule in rules] == [
        ("Nursing homes", "nursing, homes"),
        ("病院", "病院"),
    ]


def test_access_counts_who_would_take_a_call():
    access = access_score(KNOWN, ["hospitals"])
    # A friend takes the call, somebody of whom nothing is known one time in fifty.
    assert (access.people, access.calls, access.score) == (2, 1.02, 0.51)
    assert access.words.startswith("You know 2 of them, 1 at least well; by closeness about 1.0")
    friends = Network(
        contacts=tuple(Contact(name=f"Ann {n}", segment="X", closeness=5) for n in range(30))
    )
    assert access_score(friends, ["x"]).score == 10
