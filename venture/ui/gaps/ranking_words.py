"""What the ranking of the gaps says, in the founder's words."""

import numpy as np

from venture.gaps import CONSISTENT_BELOW, RANKING_METHODS, JudgedPairs, Standing, share_words

_MENTIONED = 0.005
"""Share of the weightings from which on a winner is worth a sentence."""
_MORE_THAN_USUAL, _MOSTLY = 0.01, 0.4
_RELIABLE = 0.95
_WINNERS_SHOWN = 6
_NAMES_SHOWN = 3


def weightings(standing: Standing) -> str:
    """Name the weightings that were drawn from."""
    order = standing.weighing.has_order
    return "weightings that fit your order" if order else "possible weightings"


def answer(standing: Standing) -> str:
    """Say which gap comes first, and under how many weightings."""
    leaders, often = standing.leaders, standing.most_often_first
    first = standing.gaps[leaders[0]].name
    if len(standing.gaps) == 1:
        return f"{first} is your only gap. Write down another one to compare it with."
    if len(leaders) == len(standing.gaps):
        return f"All {len(leaders)} gaps are equal on what counts."
    if len(leaders) > 1:
        return f"{names([standing.gaps[row].name for row in leaders])} share the first place."
    shares = standing.first_shares
    of_all = weightings(standing)
    if often == leaders[0] or shares[often] <= shares[leaders[0]]:
        how = f"under {share_words(float(shares[leaders[0]]))} of the {of_all}"
        return f"{first} is the best-supported gap: first {how}."
    other = standing.gaps[often].name
    return (
        f"{first} is first at your weights, but {other} is first under more of the {of_all}: "
        f"{share_words(float(shares[often]))} against {share_words(float(shares[leaders[0]]))}."
    )


def overturned(standing: Standing) -> str:
    """Say what change of a weight takes the first place away; empty where nobody has it alone."""
    if len(standing.leaders) != 1 or len(standing.gaps) == 1:
        return ""
    found = standing.overturn
    if found is None:
        return "No change of a single weight overturns it."
    digits = 0 if abs(found.weight - found.before) >= 0.01 else 1
    weight = f"{found.weight * 100:.{digits}f} %"
    way = "more" if found.weight > found.before else "less"
    criterion = standing.criteria[found.criterion].name
    return (
        f"It loses to {standing.gaps[found.winner].name} if you care {way} than {weight} about "
        f"{criterion} (now {found.before * 100:.{digits}f} %)."
    )


def chart_finding(standing: Standing) -> str:
    """Say in one line what the chart of the ranks shows."""
    often = standing.most_often_first
    share = share_words(float(standing.first_shares[often]))
    return f"{standing.gaps[often].name} comes first under {share} of the {weightings(standing)}"


def uncertainty(standing: Standing) -> str:
    """Say what the ranking does not know, and how it counts that; empty where it knows all."""
    if not standing.unknown:
        return ""
    known = len(standing.gaps) * len(standing.criteria)
    return (
        f"{standing.unknown:,} of {known:,} values are not known. In the ranking they count as the "
        "middle of their scale, in the chart as anything on it."
    )


def agreement(standing: Standing) -> str:
    """Say whether the four methods put the same gap first, and where they differ most."""
    firsts: dict[str, list[str]] = {}
    for method in RANKING_METHODS:
        rows = np.flatnonzero(standing.ranks[method] == 1)
        who = names([standing.gaps[row].name for row in rows])
        firsts.setdefault(who, []).append(method)
    if len(firsts) == 1:
        text = f"All four methods put {next(iter(firsts))} first."
    else:
        said = [f"{names(methods)} {_verb(methods)} {who} first" for who, methods in firsts.items()]
        text = f"The methods disagree: {'; '.join(said)}."
    ranks = np.array([standing.ranks[method] for method in RANKING_METHODS])
    apart = ranks.max(axis=0) - ranks.min(axis=0)
    row = int(np.argmax(apart))
    if apart[row] < 2:
        return text
    ends = f"{ranks[:, row].min()} to {ranks[:, row].max()}"
    return f"{text} Furthest apart is {standing.gaps[row].name}, on rank {ends}."


def when_each_wins(standing: Standing) -> list[str]:
    """Say for each gap that can win what one has to care about for that."""
    shares = standing.first_shares
    rows = [int(row) for row in np.argsort(-shares, kind="stable") if shares[row] >= _MENTIONED]
    lines = [_wins(standing, row) for row in rows[:_WINNERS_SHOWN]]
    more = int((shares > 0).sum()) - len(lines)
    return lines + ([f"{_more(more)} under fewer weightings."] if more > 0 else [])


def score_explained(standing: Standing, row: int) -> str:
    """Say how the points of a gap come about, and what speaks for and against it most."""
    points = standing.points[row]
    most = 100 * standing.weighing.weights
    # Of two that speak for it as much, but for the last digit, the first one is named.
    beyond_half = np.round(points - most / 2, 9)
    best, worst = int(np.argmax(beyond_half)), int(np.argmin(beyond_half))
    text = (
        f"{standing.gaps[row].name} earns {points.sum():.1f} of 100 points. A value at the best "
        "end of its scale earns all points of its criterion, one at the worst end none."
    )
    if beyond_half[best] > 0:
        text += f" Most for it speaks {_earned(standing, row, best)}."
    if beyond_half[worst] < 0:
        text += f" Most against it speaks {_earned(standing, row, worst)}."
    return text


def judgements_said(standing_pairs: JudgedPairs, of: int, criteria: dict[str, str]) -> str:
    """Say how many pairs were judged, and whether the judgements agree.

    Args:
        standing_pairs: what was judged.
        of: how many pairs there are.
        criteria: names of the criteria by their ids.
    """
    judged = of - len(standing_pairs.missing)
    ratio, worst = standing_pairs.consistency_ratio, standing_pairs.worst
    limit = f"{CONSISTENT_BELOW:.2f}"
    if standing_pairs.weights is None:
        text = f"{judged} of {of} pairs judged. Every criterion has to be linked to the others."
    elif ratio is None:
        text = (
            f"{judged} of {of} pairs judged; the weights of the others follow from these. Whether "
            "they agree shows when all are judged."
        )
    elif standing_pairs.consistent:
        text = f"Your judgements agree well enough: consistency ratio {ratio:.2f}, below {limit}."
    else:
        text = (
            f"Your judgements contradict each other: consistency ratio {ratio:.2f}. From {limit} "
            "on the weights are not to be relied on."
        )
    if worst is None:
        return text
    one, other = criteria[worst.judgement.one], criteria[worst.judgement.other]
    said, others = _times(one, other, worst.judgement.times), _times(one, other, worst.times)
    return f"{text} What fits worst: you said that {said}; by the others {others}."


def names(some: list[str]) -> str:
    """List names as one does in a sentence.

    Example:
        >>> names(["A", "B", "C"]), names(["A"]), names(list("ABCDE"))
        ('A, B and C', 'A', 'A, B, C and 2 more')
    """
    if len(some) > _NAMES_SHOWN:
        return f"{', '.join(some[:_NAMES_SHOWN])} and {len(some) - _NAMES_SHOWN:,} more"
    return " and ".join(filter(None, [", ".join(some[:-1]), some[-1]]))


def _wins(standing: Standing, row: int) -> str:
    share = share_words(float(standing.first_shares[row]))
    central = standing.robustness.central_weights[row]
    more = central - standing.usual_weights
    places = [int(place) for place in np.argsort(-more)[:2] if more[place] >= _MORE_THAN_USUAL]
    cared = (
        names(
            [
                f"{standing.criteria[place].name} ({central[place] * 100:.0f} % rather than "
                f"{standing.usual_weights[place] * 100:.0f} %)"
                for place in places
            ]
        )
        if places
        else ""
    )
    much = "mostly" if central.max() >= _MOSTLY else "more"
    when = f"wins if you care {much} about {cared}" if cared else "wins at ordinary weights"
    text = f"{standing.gaps[row].name} {when}; first in {share}."
    sure = float(standing.robustness.confidence[row])
    if sure < _RELIABLE:
        text += f" Even then its rough values let it win in {share_words(sure)} only."
    return text


def _earned(standing: Standing, row: int, criterion: int) -> str:
    most = 100 * standing.weighing.weights[criterion]
    earned = standing.points[row, criterion]
    return f"{standing.criteria[criterion].name}, {earned:.1f} of {most:.1f} points"


def _verb(methods: list[str]) -> str:
    return "puts" if len(methods) == 1 else "put"


def _more(count: int) -> str:
    return "One more wins" if count == 1 else f"{count:,} more win"


def _times(one: str, other: str, times: float) -> str:
    if times < 1:
        one, other, times = other, one, 1 / times
    if times < 1.05:
        return f"{one} and {other} count the same"
    return f"{one} counts {times:.2g} times as much as {other}"
