"""A workspace with a thousand ideas: opening the list, sorting it, opening it again."""

import json
import tempfile
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.timing import Measured, once_ms
from venture import workspace
from venture.plan import HEADLINE_LINES, evaluate, evaluate_many
from venture.portfolio import ORDERS, SAVED_LAST, Portfolio, ordered, overviews
from venture.workspace import Store

REPOSITORY = Path(__file__).parents[1]
IDEAS = 1_000
CARDS = 12
PLANS = 100


def many_ideas() -> str:
    """A whole workspace, made of the samples with numbers, rows and months of their own."""
    files = sorted((REPOSITORY / "sample_data").glob("*.json"))
    samples = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    texts = [json.dumps(sample["ideas"][0]) for sample in samples]
    ideas = [json.loads(texts[number % len(texts)]) for number in range(IDEAS)]
    random = Random(0)
    for number, idea in enumerate(ideas, 1):
        sections = {name: saved["content"] for name, saved in idea["sections"].items()}
        sections["about"]["name"] += f" {number}"
        _vary_plan(sections["plan"], random)
        _vary_gaps(sections["gaps"], random)
    return json.dumps(samples[0] | {"ideas": ideas})


def _vary_plan(plan: dict[str, Any], random: Random) -> None:
    plan["inputs"]["opening_cash"] = random.randrange(0, 500_000, 1_000)
    plan["start"] = f"{random.randint(2026, 2028)}-{random.randint(1, 12):02}-01"
    for rows in plan["tables"].values():
        del rows[random.randint(1, len(rows)) :]


def _vary_gaps(gaps: dict[str, Any], random: Random) -> None:
    gaps["weights_by"] = random.choice(["Ranking", "Sliders", "Pairs"])
    for criterion in gaps["criteria"]:
        criterion["weight"] = random.randrange(0, 101, 10)
    del gaps["gaps"][random.randint(2, len(gaps["gaps"])) :]
    for gap in gaps["gaps"]:
        kept = random.sample(sorted(gap["values"]), random.randint(3, len(gap["values"])))
        gap["values"] = {name: gap["values"][name] for name in kept}


def opened(store: Store, known: Portfolio, by: str) -> None:
    """What the page asks for before it shows its first cards."""
    ideas, heads = store.ideas(), store.heads()
    overviews(known, ordered(ideas, by, known, heads)[:CARDS], heads)


def _side_by_side(store: Store) -> Measured:
    """A hundred plans evaluated at once, and the same one after the other."""
    ids = [idea.id for idea in store.ideas()[:PLANS]]
    plans = [idea.load("plan").record for idea in store.snapshots(ids, ["plan"]).values()]
    at_once = once_ms(lambda: evaluate_many([(plan, {}) for plan in plans], HEADLINE_LINES))
    each = once_ms(lambda: [evaluate(plan, HEADLINE_LINES) for plan in plans])
    return Measured(
        f"The cash of {PLANS} plans with rows and months of their own",
        f"{at_once:.0f} ms",
        f"1/{each / at_once:.0f} of one after the other, {each:.0f} ms",
    )


def measure() -> list[Measured]:
    """Measure the list of ideas."""
    with tempfile.TemporaryDirectory() as folder, workspace.open(f"{folder}/ideas.db") as store:
        store.import_all(many_ideas())
        known = Portfolio(store)
        first = once_ms(lambda: opened(store, known, SAVED_LAST))
        again = once_ms(lambda: opened(store, known, SAVED_LAST))
        rows = [_side_by_side(store)]
        for by in [by for by, order in ORDERS.items() if order]:
            worked_out = once_ms(lambda by=by: opened(store, known, by))
            kept = once_ms(lambda by=by: opened(store, known, by))
            rows.append(
                Measured(
                    f"{IDEAS:,} ideas sorted by {by.lower()}, the first time in a process",
                    f"{worked_out / 1000:.1f} s",
                    f"{worked_out / kept:.0f} x the next time, {kept:.0f} ms",
                )
            )
    return [
        Measured(
            f"{IDEAS:,} ideas: {CARDS} cards, first open",
            f"{first:.0f} ms",
            f"{first / again:.1f} x the next time, {again:.0f} ms",
            "1,000 ms",
        ),
        *rows,
    ]
