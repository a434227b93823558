"""A model that has nothing to do with startups and uses every word of the language."""

from datetime import date

import numpy as np

from venture.model import (
    Choice,
    Input,
    Model,
    Series,
    Table,
    Values,
    ago,
    cumulative,
    line,
    maximum,
    minimum,
    ratio,
    rounded,
    rounded_down,
    rounded_up,
    total,
    trailing,
    where,
)

MONTHS = 14

shelf = Input("shelf", "Shelf space", "people", 7, 0, 100, 0.5, "How many pots fit.")
window = Input("window", "Window", "month", 3, 1, 12, 1, "How many months one looks back.")
RAIN = np.array([0, 0, 9, 0, 31.5, 2, 0, 0, 12, 12, 12, 0, 0, 40, 1.0])

rain = Series("rain", "Rain", "ratio", "Litres that fell on the garden, from the weather station.")
pots = Table(
    "pots",
    "Pots",
    "pot",
    (
        Input("seeds", "Seeds", "people", 2.5, 0, 100, 0.5, "Seeds at the start."),
        Input("loss", "Loss", "rate", 0.1, 0, 1, 0.01, "Share that withers."),
        Input("since", "Planted in", "month", 1, 1, 14, 1, "When it was planted."),
        Input("rest", "Rest", "month", 0, 0, 12, 1, "How many months its seeds rest."),
        Choice("kind", "Kind", ("herb", "flower"), "What grows in it."),
    ),
    "What stands on the shelf.",
)


@line("Planted", unit="flag", over=pots)
def planted(m):
    """Whether the pot has been planted."""
    return m.month >= m.pots.since


@line("Plants", unit="people", over=pots, opening=lambda m: m.pots.seeds)
def plants(m):
    """Plants that are left, and two more in June and December while any are left."""
    half_year = (m.month_of_year == 12) | (m.month_of_year == 12 / m.two)
    grown = where(half_year & (m.plants.previous > 1), m.plants.previous + 2, m.plants.previous)
    return where(m.planted > 0, grown * (1 - m.pots.loss), m.plants.previous)


two = Input("two", "Two", "month", 2, 1, 12, 1, "The number two.")


@line("Litres of water", unit="ratio")
def water(m):
    """Half a litre for each day of the month."""
    return m.days / m.two


@line("All plants", unit="people", opening=lambda m: total(m.pots.seeds))
def all_plants(m):
    """Plants in all pots."""
    return total(m.plants)


@line("Herbs", unit="people")
def herbs(m):
    """Plants in pots of herbs."""
    return total(m.plants, only=m.pots.kind == "herb")


@line("Crowding", unit="ratio", yearly="last")
def crowding(m):
    """Plants for each place on the shelf, less one, squared."""
    return (ratio(m.all_plants, m.shelf, otherwise=2) - 1) ** 2


@line("Change", unit="people", yearly="sum")
def change(m):
    """Plants more than last month, and what is missing to the year's number."""
    return m.all_plants - m.all_plants.previous - (m.year - (m.year - 1)) + 1


@line("Recent change", unit="people", yearly="last")
def recent_change(m):
    """The change over the last months."""
    return trailing(m.change, m.window)


@line("Change of two months", unit="people", yearly="last")
def short_change(m):
    """The change over the last two months."""
    return trailing(m.change, 2)


@line("Months of rest", unit="full months", yearly="last")
def rest(m):
    """More months of rest in the longer months of the year."""
    return maximum(0, rounded_down(m.days / m.two) - 12)


@line("Change while at rest", unit="people", yearly="last")
def change_at_rest(m):
    """The change over the months of rest, and that of the month before."""
    return trailing(m.change, m.rest) + ago(m.change, m.rest)


@line("Change so far", unit="people", yearly="last")
def change_so_far(m):
    """The change since the start."""
    return cumulative(m.change)


@line("Seedlings", unit="people", over=pots, yearly="last")
def seedlings(m):
    """Plants of as many months ago as the pot's seeds rest."""
    return ago(m.plants, m.pots.rest)


@line("Offspring", unit="people", over=pots, opening=lambda m: m.pots.seeds, yearly="last")
def offspring(m):
    """Seedlings, and half of the offspring of two months ago."""
    return m.seedlings + ago(m.offspring, m.two) / 2


@line("Trays", unit="people")
def trays(m):
    """Whole trays up, down and to the nearest, added."""
    third = (m.all_plants + m.change) / m.window
    return rounded_up(third) + rounded_down(third) + rounded(third)


@line("Seen last month", unit="people")
def seen_last_month(m):
    """Last month's plants, total first."""
    return total(m.plants.previous)


@line("Free places", unit="people")
def free_places(m):
    """Places that are free, at most two less than the shelf, at least one."""
    return maximum(1, minimum(m.shelf - m.all_plants, m.shelf - 2), -m.shelf)


@line("Plants a tray", unit="ratio", yearly="formula")
def plants_a_tray(m):
    """Plants for each tray; nothing without trays."""
    return ratio(m.all_plants + m.herbs, m.trays, otherwise=None)


@line("Tell-tales", unit="flag")
def tell_tales(m):
    """Comparisons that tell near numbers apart, added."""
    near = m.all_plants - m.change_so_far - total(m.pots.seeds)
    return (
        where(near < 0, 1, 0)
        + where(near <= 0, 2, 0)
        + where(near > 0, 12, 0)
        + where(near >= 0, 2, 0)
        + where(near == 0, 1, 0)
        + where(m.window != m.two, 1, 0)
    )


@line("Water left", unit="ratio", yearly="last")
def water_left(m):
    """Rain so far, of which the plants drink what there is."""
    return maximum(0, m.water_left.previous + m.rain - m.all_plants)


@line("Balance", unit="people", check=True, yearly="last")
def balance(m):
    """What is there less what was there and came."""
    return m.all_plants - total(m.pots.seeds) - m.change_so_far


LINES = [
    planted, plants, all_plants, herbs, crowding, change, recent_change, short_change,
    rest, change_at_rest, change_so_far, seedlings, offspring, trays, seen_last_month, free_places,
    plants_a_tray, tell_tales, water_left, balance,
]  # fmt: skip
GARDEN = Model([shelf, window, two], [pots], {"Garden": LINES}, [rain])


def values(
    rows=((2.5, 0.1, 1, 0, "herb"), (4, 0, 3, 2, "flower"), (0.3, 0.7, 2, 12, "herb")), **inputs
):
    """What the garden is evaluated with; an input may be a list with one number a scenario."""
    numbers = {name: inputs.get(name, item.default) for name, item in GARDEN.inputs.items()}
    names = [column.name for column in pots.columns]
    codes = [[*row[:4], ("herb", "flower").index(row[4])] for row in rows]
    grid = np.array(codes, dtype=float).reshape(len(rows), len(names))
    return Values(
        inputs={n: np.array(v, dtype=float).reshape(1, 1, -1) for n, v in numbers.items()},
        columns={("pots", n): grid[:, i].reshape(1, -1, 1) for i, n in enumerate(names)},
        members={"pots": tuple(f"Pot {i + 1}" for i in range(len(rows)))},
        start=date(2026, 11, 1),
        months=MONTHS,
        series={"rain": RAIN.reshape(-1, 1, 1)},
    )
