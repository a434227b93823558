"""Every page in both themes: axe finds nothing in the way, and nothing comes from elsewhere."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from venture.ui.frame.samples import samples

# Findings in what Streamlit itself draws, by rule and a piece of the element; no page of ours can
# change them.
FRAMEWORK = {
    ("svg-img-alt", 'role="graphics-symbol"'): (
        "Vega gives each group of marks this role and no title; the chart as a whole has its text "
        "alternative, and its data stands in a table."
    ),
    ("presentation-role-conflict", "<section"): (
        "The drop area of st.file_uploader is presentation and takes the focus; the button in it "
        "does the same and is named."
    ),
}


def findings(page):
    """What axe found, without the framework's own: (rule, how bad, element)."""
    response = Axe().run(page).response
    return [
        (violation["id"], violation["impact"], node["html"][:300])
        for violation in response["violations"]
        for node in violation["nodes"]
        if not any(rule == violation["id"] and piece in node["html"] for rule, piece in FRAMEWORK)
    ]


@pytest.fixture(params=["light", "dark"])
def themed_page(browser, server, request):
    """An empty tab in one of the two themes."""
    context = browser.new_context(
        base_url=server.url, color_scheme=request.param, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def test_a_page_with_a_sample_is_accessible_and_asks_for_nothing_from_elsewhere(
    themed_page, store, server, settled, address
):
    store.import_idea(samples()[0].text())
    asked, complaints = set(), []
    themed_page.on("request", lambda request: asked.add(request.url))
    themed_page.on("console", lambda line: complaints.append(line.text))
    themed_page.goto(address)
    settled(themed_page)
    themed_page.wait_for_load_state("networkidle")
    own = (server.url, "blob:", "data:")
    assert [url for url in asked if not url.startswith(own)] == []
    assert [text for text in complaints if "Content Security Policy" in text] == []
    assert findings(themed_page) == []


def test_the_first_start_is_accessible(themed_page, settled):
    themed_page.goto("/")
    settled(themed_page)
    assert findings(themed_page) == []


def test_the_menu_of_the_idea_is_accessible(themed_page, store, settled):
    store.create("First")
    store.create("Second")
    themed_page.goto("/lean_canvas")
    themed_page.get_by_role("button", name="Second").click()
    themed_page.get_by_label("Switch to").wait_for()
    settled(themed_page)
    assert findings(themed_page) == []


def test_a_dialog_is_accessible(themed_page, store, settled):
    store.create("First")
    themed_page.goto("/")
    themed_page.get_by_role("button", name="Import").click()
    themed_page.get_by_test_id("stFileUploader").wait_for()
    settled(themed_page)
    assert findings(themed_page) == []
