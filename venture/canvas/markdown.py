"""The canvas as a text document."""

import re

from venture.canvas.blocks import BLOCKS, Block, Box
from venture.canvas.mark import SYMBOLS, Marks
from venture.canvas.record import Canvas, one_line

_EMOJI = re.compile(r":(?=[\w+/-]+:)")
_MEANS_SOMETHING = re.compile(
    r"""
      [\\`*_\[\]<>|~$&\#]          # emphasis, code, links, tags, tables, mathematics, entities
    | !(?=\[)                      # images
    | :(?=[A-Za-z+-])              # emoji and icons by name
    | ^[-+=](?=[-+=\s]|$)          # lists, rules, underlined headings
    | (?<=^\d)[.)] | (?<=^\d\d)[.)] | (?<=^\d{3})[.)] | (?<=^\d{4})[.)]   # numbered lists
    """,
    re.VERBOSE,
)


def as_markdown(canvas: Canvas, name: str, marks: Marks | None = None) -> str:
    """Write the canvas as Markdown, in the order in which one fills it in.

    Args:
        canvas: what to write.
        name: the idea's name.
        marks: of its statements; None leaves them out.
    """
    blocks = "\n".join(_block(canvas, block, marks or {}) for block in BLOCKS)
    return f"# {escaped(name)}: lean canvas\n\n{blocks}{_key() if marks else ''}"


def escaped(text: str) -> str:
    r"""Keep what somebody typed from being read as Markdown.

    Example:
        >>> print(escaped("*49* a month & <b>more</b>"))
        \*49\* a month \& \<b\>more\</b\>
    """
    # An escaped colon would still make a picture of `:smile:` and of `:material/home:`; a word
    # joiner is invisible.
    plain = _EMOJI.sub(":\u2060", one_line(text))
    return _MEANS_SOMETHING.sub(r"\\\g<0>", plain)


def _block(canvas: Canvas, block: Block, marks: Marks) -> str:
    text = f"## {block.title}\n\n" + (_lines(canvas, block.box, marks) or "_Empty_\n")
    part = block.sub_part
    if part and canvas.statements(part.field):
        text += f"\n### {part.title}\n\n" + _lines(canvas, part, marks)
    return text


def _lines(canvas: Canvas, box: Box, marks: Marks) -> str:
    return "".join(
        f"- {escaped(s.text)}{_marked(marks, s.id)}\n" for s in canvas.statements(box.field)
    )


def _marked(marks: Marks, statement_id: str) -> str:
    mark = marks.get(statement_id)
    return f" ({escaped(str(mark))})" if mark else ""


def _key() -> str:
    return "\n" + ", ".join(f"{symbol} {level}" for level, symbol in SYMBOLS.items()) + "\n"
