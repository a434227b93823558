"""Ideas to write reports about: the samples, and one that somebody may well type."""

from datetime import date
from pathlib import Path

from venture import workspace
from venture.canvas import BOXES, Canvas, with_text
from venture.evidence import Committed, Evidence, Interview, Link
from venture.gaps import Criterion, Gap, Gaps, MarketPart, Span
from venture.plan import Plan, new_row
from venture.report import Dossier

DAY = date(2026, 11, 20)
SAMPLES = sorted((Path(__file__).parents[2] / "sample_data").glob("*.json"))


def sample(file, folder, **wishes):
    with workspace.open(f"sqlite:///{folder / file.stem}.db") as store:
        idea_id = store.import_idea(file.read_bytes())
        return Dossier.of(lambda part: store.load(idea_id, part).record, DAY, **wishes)


def typed(text, name="Handover notes", **wishes):
    """Put one text wherever a founder can type."""
    canvas = Canvas()
    for box in BOXES:
        canvas = with_text(canvas, box.field, text)
    word = text[:180]
    plan = Plan(start=date(2027, 1, 1)).with_rows(
        "streams", (new_row("streams", word, price=50.0, new_customers=2.0),)
    )
    plan = plan.with_rows("funding", (new_row("funding", word, amount=9_000.0, month=3.0),))
    first = canvas.problem[0].id if canvas.problem else "none"
    interview = Interview(
        name="Zacharias Quill",
        segment=word,
        day=DAY,
        notes="told in confidence",
        quotes=("Never again on paper",),
        commitments=(Committed(kind="Money", what="paid forty dollars"),),
        links=(Link(claim=first),),
    )
    scale = Criterion(id="c", name=word)
    gaps = Gaps(
        criteria=(scale,),
        gaps=tuple(
            Gap(name=f"{word} {n}", note=text[:2_000], values={"c": Span.at(n)}) for n in (3, 8)
        ),
        market=(MarketPart(name=word, accounts=Span.at(100), price=Span.at(20), source=word),),
    )
    evidence = Evidence(interviews=(interview,))
    return Dossier(
        name, text[:300], DAY, canvas=canvas, gaps=gaps, evidence=evidence, plan=plan, **wishes
    )
