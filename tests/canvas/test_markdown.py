import re
from html import unescape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from venture.canvas import BLOCKS, Canvas, Mark, Statement, as_markdown, escaped, one_line

WORD_JOINER = "\u2060"


def shown(markdown):
    """What a reader sees of a list item, and the tags around it; a word joiner is not seen."""
    html = MarkdownIt("commonmark").render(f"- {markdown}\n")
    seen = unescape(re.sub(r"<[^>]*>", "", html)).replace(WORD_JOINER, "").strip()
    return seen, re.findall(r"</?(\w+)", html)


@given(st.text(st.sampled_from("*_`~[]()<>#+-=.!|\\&$:19 a\"'/\t"), max_size=25))
@example(":1:")
def test_what_was_typed_is_read_as_text_only(typed):
    text, tags = shown(escaped(typed))
    assert text == one_line(typed)
    assert set(tags) <= {"ul", "li"}


@pytest.mark.parametrize(
    "typed",
    [
        "*bold*",
        "# heading",
        "1. first",
        "- list",
        "<img src=x>",
        "![a](http://x)",
        "--- ",
        "a_b_c",
        "&lt;",
    ],
)
def test_markup_stays_visible(typed):
    assert shown(escaped(typed))[0] == typed.strip()


@pytest.mark.parametrize("typed", [":smile:", ":+1:", ":material/home:", "at 9:30:15"])
def test_no_picture_is_made_of_a_word_between_colons(typed):
    assert not re.search(r":[\w+/-]+:", escaped(typed))
    assert shown(escaped(typed))[0] == typed


def test_the_document_has_every_block_in_filling_order():
    text = as_markdown(Canvas(), "Handover *notes*")
    assert text.startswith("# Handover \\*notes\\*: lean canvas\n")
    assert re.findall("^## (.*)$", text, re.MULTILINE) == [block.title for block in BLOCKS]
    assert text.count("_Empty_") == 9


def test_statements_are_list_items_and_smaller_boxes_have_their_own_heading():
    canvas = Canvas(
        problem=(Statement(id="a", text="Notes get lost"),),
        existing_alternatives=(Statement(id="b", text="Paper"),),
    )
    assert (
        "## Problem\n\n- Notes get lost\n\n### Existing alternatives\n\n- Paper\n"
        in as_markdown(canvas, "x")
    )


def test_a_mark_stands_behind_its_statement_and_the_key_at_the_end():
    canvas = Canvas(
        problem=(Statement(id="a", text="Notes get lost"), Statement(id="b", text="Nurses wait"))
    )
    text = as_markdown(canvas, "x", {"a": Mark("believed", "2 interviews")})
    assert "- Notes get lost (◐ 2 interviews)\n- Nurses wait\n" in text
    assert text.endswith("\n\n● known, ◐ believed, ○ hoped, ✕ refuted\n")
