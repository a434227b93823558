import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from venture.founder import NeededSkill, Skill, expertise, skill_fits, skill_gaps


def needed(name, level=3, importance=3, **more):
    return NeededSkill(name=name, level=level, importance=importance, **more)


@pytest.mark.parametrize("written", ["user interviews", " User  Interviews ", "USER INTERVIEWS"])
def test_a_skill_is_found_however_its_name_is_written(written):
    (fit,) = skill_fits([Skill(name=written, level=3)], [needed("User interviews")])
    assert fit.short_by == 0


def test_of_two_skills_of_one_name_the_better_counts():
    own = [Skill(name="Sales", level=3, years=1), Skill(name="sales", level=1, years=9)]
    (fit,) = skill_fits(own, [needed("Sales")])
    assert (fit.level, fit.years) == (3, 1)


def test_what_is_not_written_down_is_missing_from_the_first_level_on():
    (fit,) = skill_fits([], [needed("Sales", level=2)])
    assert (fit.own, fit.short_by) == (None, 2)


def test_gaps_stand_by_importance_then_by_what_is_missing_then_by_years():
    own = [
        Skill(name="Far", level=0, years=9),
        Skill(name="Green", level=2, years=1),
        Skill(name="Old hand", level=2, years=8),
        Skill(name="Fine", level=4),
    ]
    asked = [
        needed("Old hand"),
        needed("Fine", importance=5),
        needed("Green"),
        needed("Far"),
        needed("Vital", level=1, importance=5),
    ]
    gaps = skill_gaps(skill_fits(own, asked))
    assert [gap.needed.name for gap in gaps] == ["Vital", "Far", "Green", "Old hand"]


def test_expertise_is_the_part_of_the_needed_levels_by_importance():
    own = [Skill(name="Nursing", level=4), Skill(name="Sales", level=1)]
    asked = [needed("Nursing", level=3, importance=3), needed("Sales", level=2, importance=1)]
    found = expertise(skill_fits(own, asked))
    assert found.part == pytest.approx((3 + 0.5) / 4)
    assert found.in_full == pytest.approx(3 / 4)


def test_an_idea_that_needs_nothing_says_nothing_about_expertise():
    assert expertise(skill_fits([Skill(name="Sales")], [])) is None


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 5), st.integers(0, 4)), min_size=1))
def test_expertise_never_leaves_its_range_and_learning_never_lowers_it(rows):
    asked = [needed(f"S{n}", level, weight) for n, (level, weight, _) in enumerate(rows)]
    own = [Skill(name=f"S{n}", level=level) for n, (_, _, level) in enumerate(rows)]
    more = [one.model_copy(update={"level": min(4, one.level + 1)}) for one in own]
    now, then = (expertise(skill_fits(some, asked)) for some in (own, more))
    assert 0 <= now.in_full <= now.part <= 1 + 1e-12
    assert then.part >= now.part - 1e-12
    assert then.in_full >= now.in_full - 1e-12
