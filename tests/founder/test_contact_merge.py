from datetime import date

import pytest

from venture.founder import (
    Contact,
    Event,
    Network,
    alike,
    kept_apart,
    merged,
    merged_pairs,
    take_over,
    without,
)


def person(id_, name="Ann Lee", **values):
    return Contact(id=id_, name=name, **values)


def network(*contacts, **values):
    return Network(contacts=contacts, **values)


def pairs(known):
    return [(*pair.ids, *pair.reasons) for pair in alike(known)]


def test_known_contacts_get_values_only_where_they_have_none():
    known = network(person("a", company="St. Mary", email="a@x.org"), person("b", "Ben"))
    taken = take_over(
        known,
        [
            person("c", "A. Lee", company="Other", role="Nurse", email="A@x.org"),
            person("d", "BEN"),
            person("e", "Cid"),
            person("f", "Cid", role="Cook"),
        ],
    )
    assert [contact.id for contact in taken.network.contacts] == ["a", "b", "e"]
    ann, _, cid = taken.network.contacts
    assert (ann.name, ann.company, ann.role) == ("Ann Lee", "St. Mary", "Nurse")
    assert cid.role == "Cook"
    assert (taken.new, taken.completed, taken.unchanged) == (1, 1, 1)


def test_two_people_of_one_name_with_profiles_of_their_own_stay_two():
    known = network(person("a", company="A", link="linkedin.com/in/ann1"))
    new = person("b", company="A", link="https://www.linkedin.com/in/ann2")
    taken = take_over(known, [new])
    assert taken.new == 1
    assert pairs(taken.network) == []


def test_colleagues_who_share_an_address_a_website_or_a_phone_stay_two_and_are_shown():
    known = network(
        person("a", email="info@x.org"),
        person("b", "Ben", link="x.org"),
        person("c", "Cid", phone="5550100"),
    )
    new = [
        person("d", "Dee", email="info@x.org"),
        person("e", "Eve", link="https://x.org/"),
        person("f", "Flo", phone="555 0100"),
    ]
    taken = take_over(known, new)
    assert (taken.new, taken.completed, taken.unchanged) == (3, 0, 0)
    assert [pair[:2] for pair in pairs(taken.network)] == [("b", "e"), ("a", "d"), ("c", "f")]
    again = take_over(taken.network, [one.model_copy(update={"id": f"x{one.id}"}) for one in new])
    assert again.new == 0


def test_two_of_one_name_with_numbers_of_their_own_are_not_made_one():
    taken = take_over(network(), [person("a", phone="5550100"), person("b", phone="5550199")])
    assert [contact.phone for contact in taken.network.contacts] == ["5550100", "5550199"]
    assert pairs(taken.network) == [("a", "b", "the same name")]


def test_the_same_import_again_changes_nothing():
    people = [person(str(n), f"Ann {n}", company="A") for n in range(20)]
    known = take_over(network(), people).network
    again = take_over(known, [one.model_copy(update={"id": f"x{one.id}"}) for one in people])
    assert (again.network, again.new, again.unchanged) == (known, 0, 20)


def test_pairs_share_an_address_a_name_with_company_or_a_phone():
    known = network(
        person("a", "Zoë Müller", company="Klinik", phone="+1 415 555 0100"),
        person("b", "MULLER, Zoe", company="klinik"),
        person("c", "Z. M.", phone="(415) 555-0100"),
        person("d", "Zoe Muller"),
        person("e", "Somebody else"),
    )
    assert pairs(known) == [
        ("a", "b", "the same name and company"),
        ("a", "c", "the same phone number"),
        ("a", "d", "the same name"),
        ("b", "d", "the same name"),
    ]


def test_who_was_told_apart_is_not_shown_again():
    known = network(person("a", company="A"), person("b", company="A"))
    assert pairs(known) == [("a", "b", "the same name and company")]
    assert pairs(kept_apart(known, "b", "a")) == []


def test_emoji_in_a_name_make_nobody_another_person():
    known = network(person("a", "👩‍💻 Zoë Lee 🚀", company="Foo"), person("b", "🦄", company="Foo"))
    taken = take_over(known, [person("c", "zoe lee", company="Foo", email="z@x.org")])
    assert (taken.new, taken.completed) == (0, 1)
    assert [(c.name, c.email) for c in taken.network.contacts] == [
        ("👩‍💻 Zoë Lee 🚀", "z@x.org"),
        ("🦄", ""),
    ]


def test_the_switchboard_of_a_company_makes_nobody_alike():
    known = network(*(person(f"p{n}", f"Ann {n}", phone="4155550100") for n in range(20)))
    assert pairs(known) == []


def test_merging_keeps_the_fuller_one_and_loses_nothing():
    known = network(
        person("a", email="a@x.org", notes="from school"),
        person("b", company="A", role="Nurse", email="b@x.org", notes="from work"),
        person("c", "Cid", introduced_by="a"),
        events=(Event(id="e", name="Fair", contacts=("a",)),),
        apart=(("a", "c"), ("a", "b")),
    )
    together = merged(known, "a", "b")
    kept = together.contacts[0]
    assert (kept.id, kept.email, kept.company) == ("b", "b@x.org", "A")
    assert kept.notes == "from work\nfrom school\nAlso: a@x.org"
    assert together.by_id()["a"] is kept
    assert together.apart == (("b", "c"),)
    with pytest.raises(ValueError, match="not there any more"):
        merged(together, "a", "c")


def test_merging_keeps_the_other_segment_and_the_later_day():
    known = network(
        person("a", segment="Wards", last_contact=date(2026, 5, 1), email="a@x.org"),
        person("b", segment="Clinics", last_contact=date(2026, 9, 1)),
    )
    kept = merged(known, "a", "b").contacts[0]
    assert (kept.segment, kept.notes) == ("Wards", "Also: Clinics")
    assert kept.last_contact == date(2026, 9, 1)


def test_an_import_finds_somebody_again_by_what_was_merged_into_them():
    work = person("a", company="St. Mary", role="Nurse", email="ann@mary.org")
    home = person("b", "Annie Lee", email="annie@home.net", phone="+1 415 555 0100")
    other = person("c", "Carl Fox", email="annie@home.net")
    known = merged(network(work, home), "a", "b")
    again = take_over(known, [person("x", "Annie Lee", email="annie@home.net"), work, other])
    assert (again.new, again.completed, again.unchanged) == (1, 0, 1)
    assert [one.id for one in again.network.contacts] == ["a", "c"]


def test_notes_that_are_too_long_for_one_are_not_cut_off():
    known = network(person("a", notes="a" * 15_000), person("b", notes="b" * 15_000))
    with pytest.raises(ValueError, match="Shorten the notes of one of the two"):
        merged(known, "a", "b")


def test_deleting_a_person_leaves_no_mention_of_them():
    known = network(
        person("a", merged=("old",)),
        person("b", "Ben", introduced_by="old"),
        events=(Event(id="e", name="Fair", contacts=("a", "b")),),
        apart=(("a", "b"),),
    )
    left = without(known, "old")
    assert [contact.id for contact in left.contacts] == ["b"]
    assert left.contacts[0].introduced_by == ""
    assert left.events[0].contacts == ("b",)
    assert left.apart == ()


def test_more_contacts_than_there_may_be_are_refused():
    people = tuple(person(str(n), f"Ann {n}") for n in range(3))
    with pytest.raises(ValueError, match="50,000 contacts at most, and there would be 50,001"):
        network().changed(contacts=people * 16_667)


def test_one_person_in_several_pairs_becomes_one():
    known = network(
        person("a", email="a@x.org", phone="4155550100"),
        person("b", email="a@x.org", phone="4155550101"),
        person("c", "Ann B. Lee", phone="4155550101"),
        person("d", "Dee"),
    )
    together = merged_pairs(known, alike(known))
    assert [contact.name for contact in together.contacts] == ["Ann Lee", "Dee"]
    assert {together.by_id()[id_].name for id_ in "abc"} == {"Ann Lee"}
    assert "Ann B. Lee" in together.contacts[0].notes


def test_a_person_of_more_entries_than_are_kept_is_refused_in_plain_words():
    many = tuple(f"old-{number}" for number in range(1_000))
    network = Network(
        contacts=(Contact(id="a", name="Ann", role="Nurse", merged=many), Contact(id="b", name="A"))
    )
    with pytest.raises(ValueError, match=r"^Ann would be made of more than 1,000 entries"):
        merged(network, "a", "b")
