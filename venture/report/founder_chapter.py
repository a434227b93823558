"""The chapter about the founder: what they can do of what the idea needs, and whom they reach."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import timedelta

from venture.evidence import day_words
from venture.founder import (
    LEVELS,
    ClosedGap,
    Contact,
    SkillFit,
    closed_gaps,
    expertise,
    introducers,
    learning_plan,
    segments_of,
    skill_fits,
    skill_gaps,
)
from venture.report.blocks import Bar, BarChart, Block, Chapter, Grid, Heading, Points, Words
from venture.report.facts import NOT_FOR, Facts, counted
from venture.report.household_figures import household_chart, household_words
from venture.report.typesetting import isolated

_MOST_SKILLS, _MOST_BARS, _MOST_SEGMENTS = 25, 8, 10
_WELL = 3
_LATELY = timedelta(days=365)
_ASKED = ("Asked", "Scheduled", "Talked", "Referred", "Declined")
_TALKED = ("Talked", "Referred")


def founder_chapter(facts: Facts) -> Chapter | None:
    """Write the chapter; None where neither skills, people nor money are there to show."""
    money = _money(facts)
    blocks = (*_skills(facts), *_network(facts), *money)
    # With the chart of the money it fills a page, which is then not torn in two.
    return Chapter("Why this founder", blocks, own_page=bool(money)) if blocks else None


def why_words(facts: Facts) -> tuple[str, ...]:
    """Say what the founder brings, whom they know and, where it is shown, how long they can go on.

    Returns:
        A text for each of them of which there is something to say.
    """
    said = (founder_words(facts), network_words(facts), household_words(facts))
    return tuple(filter(None, said))


def founder_words(facts: Facts) -> str:
    """Say how much of what the idea needs the founder can do.

    Returns:
        Nothing where no skill is needed, or the founder has written down none of their own.
    """
    fits = _fits(facts)
    found = expertise(fits)
    if found is None:
        return ""
    there = sum(not fit.short_by for fit in fits)
    return (
        f"The founder has {there:,} of {counted(len(fits), 'skill')} that the idea needs, and "
        f"{100 * found.part:.0f} % of the levels needed, weighted by importance."
    )


def network_words(facts: Facts) -> str:
    """Say how many people the founder knows; empty where nobody is written down."""
    network = facts.dossier.network
    if not network.contacts:
        return ""
    text = f"The founder knows {_people(len(network.contacts))}"
    segments = Counter(segments_of(network).values())
    if segments:
        name, most = segments.most_common(1)[0]
        text += f", {most:,} of them in {isolated(name.rstrip('. '))}"
    return f"{text}. {_outreach_words(facts)}".strip()


def skills_chart(facts: Facts, most: int = _MOST_BARS) -> BarChart | None:
    """Draw the founder's level in what the idea needs; None where `founder_words` says nothing.

    Args:
        facts: of the idea.
        most: how many skills, the most important first.
    """
    fits = _fits(facts)
    if not fits:
        return None
    bars = tuple(
        Bar(
            fit.needed.name,
            fit.level,
            max(fit.level, fit.needed.level),
            _level_words(fit),
        )
        for fit in fits[:most]
    )
    there = sum(not fit.short_by for fit in fits)
    pale = "; pale is what is missing" if there < len(fits) else ""
    title = f"Skills: {there:,} of {len(fits):,} at the level needed{pale}"
    return BarChart(title, bars, float(len(LEVELS) - 1), ("There", "Missing"))


def _fits(facts: Facts) -> list[SkillFit]:
    """Compare skills with needs, once there are some: what nobody wrote down is not "none"."""
    own = facts.dossier.skills.skills
    fits = skill_fits(own, facts.dossier.skills_needed.needed) if own else []
    return sorted(fits, key=lambda fit: -fit.needed.importance)


def _level_words(fit: SkillFit) -> str:
    own = LEVELS[fit.level].lower()
    return f"{own}, needed: {LEVELS[fit.needed.level].lower()}" if fit.short_by else own


def _skills(facts: Facts) -> tuple[Block, ...]:
    fits, chart = _fits(facts), skills_chart(facts)
    if chart is None:
        return ()
    plan = learning_plan(facts.dossier.skills, facts.dossier.today)
    gaps = {gap.fit.needed.id: gap for gap in closed_gaps(skill_gaps(fits), plan)}
    rows = tuple(
        (
            fit.needed.name,
            fit.needed.stage,
            f"{fit.needed.importance}",
            LEVELS[fit.needed.level],
            LEVELS[fit.level],
            f"{fit.years:g}" if fit.years else NOT_FOR,
            _way(gaps.get(fit.needed.id)),
        )
        for fit in fits[:_MOST_SKILLS]
    )
    headings = ("Skill", "From", "Weight", "Needed", "Has", "Years", "What is missing")
    note = (
        "Levels as the founder judges them: none yet, beginner, with help, on my own, teach "
        "others. Weight, 1 to 5: how much of the idea falls without it."
    )
    more = len(fits) - _MOST_SKILLS
    rest = (Words(f"And {more:,} more in the workspace.", quiet=True),) if more > 0 else ()
    return (
        Words(founder_words(facts)),
        chart,
        Grid(headings, rows, (3, 0, 0, 1.5, 1.5, 0, 2.6)),
        *rest,
        Words(note, quiet=True),
        *_shown(facts, fits),
    )


def _way(gap: ClosedGap | None) -> str:
    """Say how a gap is closed; who the partner is stays in the workspace."""
    if gap is None:
        return NOT_FOR
    if gap.ready is not None:
        return f"learned by {day_words(gap.ready)}"
    way = gap.fit.needed.way
    words = {
        "Hire": "somebody is hired",
        "Partner": "a partner brings it",
        "Do without": "left out",
    }
    return words.get(way or "", "nothing closes it yet")


def _shown(facts: Facts, fits: list[SkillFit]) -> tuple[Block, ...]:
    """List what shows the skills; it may name people, so only where people are named."""
    if not facts.dossier.personal_data:
        return ()
    shown = tuple(
        f"{fit.needed.name}: {fit.own.evidence}"
        for fit in fits[:_MOST_SKILLS]
        if fit.own and fit.own.evidence
    )
    return (Heading("What shows these skills"), Points(shown)) if shown else ()


def _network(facts: Facts) -> tuple[Block, ...]:
    if not facts.dossier.network.contacts:
        return ()
    rows = _segment_rows(facts)
    headings = ("Segment", "People", "Known well", "Spoken with within a year")
    table = (Grid(headings, rows, (4, 1.2, 1.2, 1.8), numbers=1),) if rows else ()
    note = "Known well: 3 or more of 5, as the founder judges. People are counted, nobody is named."
    return (
        Heading("Whom the founder reaches"),
        Words(network_words(facts)),
        *table,
        Words(note, quiet=True),
    )


def _segment_rows(facts: Facts) -> tuple[tuple[str, ...], ...]:
    network, since = facts.dossier.network, facts.dossier.today - _LATELY
    segments = segments_of(network)
    members: dict[str, list[Contact]] = defaultdict(list)
    for contact in network.contacts:
        if contact.id in segments:
            members[segments[contact.id]].append(contact)
    largest = sorted(members.items(), key=lambda item: (-len(item[1]), item[0].casefold()))
    return tuple(
        (
            name,
            f"{len(people):,}",
            f"{sum((one.closeness or 0) >= _WELL for one in people):,}",
            f"{sum(bool(one.last_contact and one.last_contact >= since) for one in people):,}",
        )
        for name, people in largest[:_MOST_SEGMENTS]
    )


def _outreach_words(facts: Facts) -> str:
    """Say how many were asked for this idea, and what came of it."""
    approaches, known = facts.dossier.outreach.approaches, facts.dossier.network.by_id()
    # Two entries that were merged into one contact are one person.
    people = [
        (known[one.contact].id if one.contact in known else one.contact, one.step)
        for one in approaches
    ]
    asked = len({person for person, step in people if step in _ASKED})
    talked = len({person for person, step in people if step in _TALKED})
    through = introducers(facts.dossier.network, (one.through for one in approaches))
    parts = [f"{_people(asked)} asked and {talked:,} talked to"] if asked else []
    if through:
        parts.append(f"{_people(len(through))} introduced the founder to somebody")
    return f"For this idea so far: {'; '.join(parts)}." if parts else ""


def _people(count: int) -> str:
    return counted(count, "person", "people")


def _money(facts: Facts) -> tuple[Block, ...]:
    chart = household_chart(facts)
    if chart is None:
        return ()
    note = (
        "The founder's own money, counted with what the company plan pays the founder and takes "
        "from the founder. Shown because the founder chose to."
    )
    if facts.has_plan and facts.currency != chart.unit:
        note += f" The plan is in {facts.currency}; its amounts are taken over as they are."
    return (
        Heading("How long the founder can go on"),
        Words(household_words(facts)),
        chart,
        Words(note, quiet=True),
    )
