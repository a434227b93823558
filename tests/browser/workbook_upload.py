"""The drawer that takes an edited workbook, from its button to what was found in the file."""

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from venture.workbook.gate import PLAN


def upload(page: Page, file: Path) -> Locator:
    """Choose a file and give the drawer once the file is read, however busy the machine is."""
    page.get_by_role("button", name="Upload edited workbook").click()
    drawer = page.get_by_role("dialog")
    drawer.locator("input[type=file]").set_input_files(file)
    found = drawer.get_by_role("button", name=re.compile("^Take over"))
    refused = drawer.get_by_role("alert")
    expect(found.or_(refused).first).to_be_visible(timeout=PLAN.seconds * 1_000)
    return drawer
