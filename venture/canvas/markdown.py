"""The canvas as a text document."""

import re

from venture.canvas.blocks import BLOCKS, Block, Box
from venture.canvas.record import Canvas, one_line

_EMOJI = re.compile(r":(?=[\w+-]+:)")
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


def as_markdown(canvas: Canvas, name: str) -> str:
    """Write the canvas as Markdown, in the order in which one fills it in.

    Args:
        canvas: what to write.
        name: the idea's name.
    """
    blocks = "\n".join(_block(canvas, block) for block in BLOCKS)
    return f"# {escaped(name)}: lean canvas\n\n{blocks}"


def escaped(text: str) -> str:
    r"""Keep what somebody typed from being read as Markdown.

    Example:
        >>> print(escaped("*49* a month & <b>more</b>"))
        \*49\* a month \& \<b\>more\</b\>
    """
    # An escaped colon would still make an emoji of `:smile:`; a word joiner is invisible.
    plain = _EMOJI.sub(":\u2060", one_line(text))
    return _MEANS_SOMETHING.sub(r"\\\g<0>", plain)


def _block(canvas: Canvas, block: Block) -> str:
    text = f"## {block.title}\n\n" + (_lines(canvas, block.box) or "_Empty_\n")
    part = block.sub_part
    if part and canvas.statements(part.field):
        text += f"\n### {part.title}\n\n" + _lines(canvas, part)
    return text


def _lines(canvas: Canvas, box: Box) -> str:
    return "".join(f"- {escaped(s.text)}\n" for s in canvas.statements(box.field))
