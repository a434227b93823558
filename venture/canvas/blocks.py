"""The nine blocks of a lean canvas, declared once for page, PDF, workbook and text.

Source:
    Ash Maurya, Running Lean, 3rd edition (2022): the blocks, their names and smaller boxes.
    The hints and questions are ours.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Box:
    """A place to type in: a block's main box, or a smaller one inside it.

    Attributes:
        field: the canvas field that holds its statements.
        title: what the founder sees above it.
        hint: what belongs here, in one sentence.
        questions: examples of what to ask oneself when nothing comes to mind.
    """

    field: str
    title: str
    hint: str
    questions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Place:
    """Where a block stands in the classic layout of 10 columns and 3 rows, counted from 1."""

    column: int
    row: int
    columns: int
    rows: int = 1


@dataclass(frozen=True)
class Block:
    """One of the nine blocks: its main box, its place, and the smaller box in three of them."""

    box: Box
    place: Place
    sub_part: Box | None = None

    @property
    def title(self) -> str:
        """The block's name on every canvas."""
        return self.box.title

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Every box to type in, the main one first."""
        return (self.box,) if self.sub_part is None else (self.box, self.sub_part)


COLUMNS, ROWS = 10, 3

# In the order in which one fills them in.
BLOCKS: tuple[Block, ...] = (
    Block(
        Box(
            "problem",
            "Problem",
            "The one to three problems that hurt your customers most, in their words.",
            (
                "What did you watch people struggle with at your last job?",
                "How often does it happen, and what does it cost them each time?",
                "What have they already paid for to make it go away?",
            ),
        ),
        Place(1, 1, columns=2, rows=2),
        Box(
            "existing_alternatives",
            "Existing alternatives",
            "How they get by today: a product, a spreadsheet, a person, or nothing.",
        ),
    ),
    Block(
        Box(
            "customer_segments",
            "Customer segments",
            "Who has the problem and who pays, narrow enough that you could list ten by name.",
            (
                "Who feels the problem this week?",
                "Is the person who uses it also the one who pays?",
                "Which group is large enough to live on, and small enough to reach?",
            ),
        ),
        Place(9, 1, columns=2, rows=2),
        Box(
            "early_adopters",
            "Early adopters",
            "Who would take a rough first version, and how you recognise them.",
        ),
    ),
    Block(
        Box(
            "unique_value_proposition",
            "Unique value proposition",
            "One clear sentence: what they get, and why it is different and worth their attention.",
            (
                "What is better for them the day after they start?",
                "Which result would they tell a colleague about?",
                "What can you promise that the alternatives cannot?",
            ),
        ),
        Place(5, 1, columns=2, rows=2),
        Box(
            "high_level_concept",
            "High-level concept",
            "The idea as a comparison that people grasp at once: “a flight recorder for wards”.",
        ),
    ),
    Block(
        Box(
            "solution",
            "Solution",
            "The smallest thing that would solve each problem; one line for each.",
            (
                "What could you show next week without writing code?",
                "Which part would they miss first if you took it away?",
            ),
        ),
        Place(3, 1, columns=2),
    ),
    Block(
        Box(
            "channels",
            "Channels",
            "How you reach customers: the first ten by hand, and later ones without you.",
            (
                "Where do these people already look for help?",
                "Who in your network could introduce you to five of them?",
                "What does it cost to reach one?",
            ),
        ),
        Place(7, 2, columns=2),
    ),
    Block(
        Box(
            "revenue_streams",
            "Revenue streams",
            "What they pay for, how much, how often, and what is left after direct costs.",
            (
                "What do they spend on the alternatives today?",
                "Which price would make you nervous to say out loud?",
                "How many customers at that price would replace your salary?",
            ),
        ),
        Place(6, 3, columns=5),
    ),
    Block(
        Box(
            "cost_structure",
            "Cost structure",
            "What it costs to build, sell and run this until it pays for itself.",
            (
                "What do you need a month before the first customer pays?",
                "Which costs grow with every customer?",
                "What is your own time worth to you?",
            ),
        ),
        Place(1, 3, columns=5),
    ),
    Block(
        Box(
            "key_metrics",
            "Key metrics",
            "The few numbers that tell you each week whether this works.",
            (
                "What does a customer do when it works for them?",
                "Which number would make you stop if it stayed flat for three months?",
            ),
        ),
        Place(3, 2, columns=2),
    ),
    Block(
        Box(
            "unfair_advantage",
            "Unfair advantage",
            "What others cannot easily copy or buy. Leave it empty rather than make one up.",
            (
                "What do you know about this industry that outsiders get wrong?",
                "Who takes your call that would not take a stranger's?",
                "What grows with every customer: data, community, trust?",
            ),
        ),
        Place(7, 1, columns=2),
    ),
)

BOXES: tuple[Box, ...] = tuple(box for block in BLOCKS for box in block.boxes)
