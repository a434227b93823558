import json
import re
import urllib.request

import pytest
from playwright.sync_api import Page, expect
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from venture import workspace
from venture.ui.frame import PAGES
from venture.ui.frame.samples import samples

TITLES = [page.title for page in PAGES]
CANVAS, RUNWAY = "/lean_canvas", "/runway"


def navigation(page: Page) -> list[str]:
    links = page.get_by_test_id("stTopNavLink")
    expect(links).to_have_count(len(TITLES))
    # What is neither a letter nor a blank is the symbol before the title.
    return [
        re.sub(r"[^\w ]|_", "", text.splitlines()[-1]).strip() for text in links.all_inner_texts()
    ]


def open_idea(page: Page, name: str) -> None:
    """Wait until the page works on the idea."""
    expect(page.get_by_test_id("stPopover").get_by_text(name, exact=True)).to_be_visible()


def asked_elsewhere(page: Page) -> list[str]:
    """Start to list the addresses outside this machine that a tab asks for, blocked ones too."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda line: asked.append(line.text) if "Policy" in line.text else None)
    return asked


def assert_nothing_outside(asked: list[str]) -> None:
    assert [
        url for url in asked if not url.startswith(("http://127.0.0.1", "data:", "blob:"))
    ] == []


def test_a_cold_link_shows_the_whole_frame(cold_server, browser, settled, address):
    with workspace.open(cold_server.database_url) as store:
        store.create("Clinic handover notes")
    page = browser.new_page()
    asked = asked_elsewhere(page)
    page.goto(cold_server.url + address)
    settled(page)
    assert_nothing_outside(asked)
    assert navigation(page) == TITLES
    if address != "/":
        open_idea(page, "Clinic handover notes")
        assert page.url.split("?")[0].endswith(address)
    page.close()


@pytest.mark.parametrize("asked_first", ["/", RUNWAY])
def test_a_cold_link_shows_the_whole_frame_under_streamlit_run(
    streamlit_server, browser, settled, asked_first
):
    page = browser.new_page()
    asked = asked_elsewhere(page)
    page.goto(streamlit_server.url + asked_first)
    settled(page)
    assert_nothing_outside(asked)
    assert navigation(page) == TITLES
    expect(page.get_by_role("heading", name="What is your idea?")).to_be_visible()
    page.close()


def test_a_first_idea_is_started_and_stays_through_reload_and_restart(page, server, settled):
    page.goto("/")
    page.get_by_label("Name of the idea").fill("Clinic handover notes")
    page.get_by_label("In one sentence").fill("Four minutes instead of twenty")
    page.get_by_role("button", name="Start").click()
    open_idea(page, "Clinic handover notes")
    assert CANVAS in page.url
    for again in (page.reload, server.restart, page.reload):
        again()
    settled(page)
    open_idea(page, "Clinic handover notes")
    page.goto("/")
    expect(page.get_by_text("Four minutes instead of twenty")).to_be_visible()


def test_a_first_idea_can_be_a_sample(page):
    sample = samples()[0]
    page.goto("/")
    page.get_by_role("button", name="Open", exact=True).first.click()
    open_idea(page, sample.name)


def test_the_idea_is_switched_at_the_top_and_the_back_button_returns(page, store, settled):
    first, second = store.create("First"), store.create("Second")
    page.goto(f"{CANVAS}?idea={first}")
    open_idea(page, "First")
    page.get_by_role("button", name="First").click()
    page.get_by_label("Switch to").click()
    page.get_by_role("option", name="Second").click()
    open_idea(page, "Second")
    assert page.url.endswith(f"{CANVAS}?idea={second}")
    page.go_back()
    open_idea(page, "First")
    assert page.url.endswith(f"{CANVAS}?idea={first}")


def test_going_back_at_once_after_switching_stays_with_the_idea_gone_back_to(page, store):
    first, second = store.create("First"), store.create("Second")
    page.goto(f"{CANVAS}?idea={first}")
    for _ in range(3):
        open_idea(page, "First")
        menu = page.get_by_role("button", name="First")
        if menu.get_attribute("aria-expanded") != "true":
            menu.click()
        page.get_by_label("Switch to").click()
        page.get_by_role("option", name="Second").click()
        page.wait_for_url(f"**{CANVAS}?idea={second}")
        page.go_back()
        open_idea(page, "First")
        page.wait_for_timeout(500)
        open_idea(page, "First")
        assert page.url.endswith(f"{CANVAS}?idea={first}")


def test_the_idea_goes_along_to_the_other_pages_and_two_tabs_keep_their_own(
    context, store, settled
):
    ideas = {store.create(name): name for name in ("First", "Second")}
    tabs = {}
    for idea_id, name in ideas.items():
        tabs[idea_id] = context.new_page()
        tabs[idea_id].goto(f"{CANVAS}?idea={idea_id}")
        open_idea(tabs[idea_id], name)
    for idea_id, tab in tabs.items():
        tab.get_by_role("link", name="Runway").click()
        settled(tab)
        open_idea(tab, ideas[idea_id])
        assert tab.url.endswith(f"{RUNWAY}?idea={idea_id}")
        assert ideas[idea_id] in tab.title()
        tab.reload()
        settled(tab)
        open_idea(tab, ideas[idea_id])


def test_a_new_tab_opens_the_idea_that_was_opened_last(context, store):
    first = store.create("First")
    store.create("Second")
    tab = context.new_page()
    tab.goto(f"{CANVAS}?idea={first}")
    open_idea(tab, "First")
    another = context.new_page()
    another.goto(RUNWAY)
    open_idea(another, "First")


def test_an_idea_is_renamed_at_the_top(page, store, settled):
    idea_id = store.create("Clinic")
    page.goto(CANVAS)
    page.get_by_role("button", name="Clinic").click()
    page.get_by_label("Name", exact=True).fill("Clinic handover notes")
    page.get_by_label("Name", exact=True).press("Enter")
    open_idea(page, "Clinic handover notes")
    assert store.load(idea_id, "about").record.name == "Clinic handover notes"


def test_archiving_can_be_undone(page, store, settled):
    store.create("First")
    store.create("Second")
    page.goto(CANVAS)
    expect(page.get_by_role("button", name="Second")).to_be_visible()
    settled(page)  # a page that is still being drawn may lose the click on what it draws anew
    page.get_by_role("button", name="Second").click()
    settled(page)
    page.get_by_role("button", name="Archive").click()
    expect(page.get_by_text("Archived Second.")).to_be_visible()
    expect(page.get_by_role("heading", name="Second")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", name="Second")).to_be_visible()
    expect(page.get_by_text("Archived Second.")).to_have_count(0)


def test_deleting_for_good_asks_first(page, store, settled):
    store.create("First")
    store.create("Second")
    page.goto("/")
    expect(page.get_by_role("button", name="More").first).to_be_visible()
    settled(page)
    page.get_by_role("button", name="More").first.click()
    page.get_by_role("button", name="Delete for good").click()
    dialog = page.get_by_test_id("stDialog")
    expect(dialog.get_by_text("This cannot be undone")).to_be_visible()
    dialog.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("heading", name="Second")).to_be_visible()
    expect(dialog).to_have_count(0)
    page.get_by_role("button", name="More").first.click()
    page.get_by_role("button", name="Delete for good").click()
    dialog.get_by_role("button", name="Delete for good").click()
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("heading", name="Second")).to_have_count(0)
    expect(page.get_by_role("heading", name="First")).to_be_visible()


def test_an_exported_idea_is_imported_again(page, store, tmp_path, settled):
    store.create("Clinic handover notes")
    page.goto("/")
    page.get_by_role("button", name="More").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Export as a file").click()
    assert download.value.suggested_filename == "clinic-handover-notes.json"
    file = tmp_path / "idea.json"
    download.value.save_as(file)
    assert json.loads(file.read_text(encoding="utf-8"))
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Import").click()
    page.locator("input[type=file]").set_input_files(file)
    open_idea(page, "Clinic handover notes")
    assert len(store.ideas()) == 2


def test_reports_take_the_place_of_the_menu_and_change_nothing(page, store, settled):
    store.create("Clinic handover notes", pitch="Complete in five minutes")
    page.goto("/")
    more = page.get_by_role("button", name="More")
    more.click()
    page.get_by_role("button", name="Reports").click()
    dialog = page.get_by_test_id("stDialog")
    with page.expect_download() as download:
        dialog.get_by_role("button", name="One-pager").click()
    assert download.value.suggested_filename == "clinic-handover-notes-one-pager.pdf"
    expect(page.get_by_role("button", name="Duplicate")).to_have_count(0)
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_have_count(0)
    more.click()
    expect(page.get_by_label("In one sentence")).to_have_value("Complete in five minutes")
    assert [idea.pitch for idea in store.ideas()] == ["Complete in five minutes"]


def test_a_file_that_is_no_idea_is_refused_in_plain_words(page, store, tmp_path):
    store.create("Clinic handover notes")
    page.goto("/")
    page.get_by_role("button", name="Import").click()
    alert = page.get_by_role("dialog").get_by_role("alert")
    contents = (b"", b"{", b"\x89PNG\r\n", b'{"name": "other program"}', b"[[[[" * 50_000)
    for number, content in enumerate(contents):
        file = tmp_path / f"idea-{number}.json"
        file.write_bytes(content)
        page.locator("input[type=file]").set_input_files(file)
        expect(alert).to_be_visible()
        assert "Something went wrong" not in alert.inner_text()
        page.get_by_role("button", name=f"Remove {file.name}").click()
        expect(alert).to_have_count(0)
    file = file.rename(tmp_path / "again.json")
    page.locator("input[type=file]").set_input_files(file)
    expect(alert).to_be_visible()
    page.get_by_role("dialog").get_by_role("button", name="Close").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("button", name="Import").click()
    expect(page.get_by_role("dialog")).to_contain_text("Choose a file")
    expect(alert).to_have_count(0)
    expect(page.get_by_role("button", name=f"Remove {file.name}")).to_have_count(0)
    assert len(store.ideas()) == 1


def test_the_first_pages_own_address_leads_to_the_root(server):
    with urllib.request.urlopen(f"{server.url}/ideas") as answer:
        assert answer.url == f"{server.url}/"
    with urllib.request.urlopen(f"{server.url}/ideas?idea=a1&x=%C3%BC") as answer:
        assert answer.url == f"{server.url}/?idea=a1&x=%C3%BC"


def test_every_answer_carries_the_headers_that_keep_other_sites_out(server):
    for path in ("/", CANVAS, "/_stcore/health", "/favicon.png"):
        with urllib.request.urlopen(server.url + path) as answer:
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
            assert answer.headers["X-Frame-Options"] == "DENY"
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("origin", ["http://localhost:3000", "https://evil.example", None])
def test_a_page_of_another_program_cannot_connect(server, origin):
    address = f"ws://127.0.0.1:{server.port}/_stcore/stream"
    with connect(address, origin=server.url):
        pass
    with pytest.raises(InvalidStatus) as refused, connect(address, origin=origin):
        pass
    assert refused.value.response.status_code == 403


def test_a_page_fits_a_phone(phone, store, settled, address):
    store.import_idea(samples()[0].text())
    phone.goto(address)
    settled(phone)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_damaged_idea_is_explained_instead_of_a_traceback(page, store, settled):
    idea_id = store.create("Clinic handover notes")
    with store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE revision SET text = '{}'")
    page.goto(f"{CANVAS}?idea={idea_id}")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("cannot be read")
    assert "Traceback" not in alert.inner_text()
