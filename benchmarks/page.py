"""A key press on a slider of the Runway page, against an empty Streamlit page with one slider."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.timing import Measured
from venture import workspace

REPOSITORY = Path(__file__).parents[1]
PORT = 8790
PRESSES = 25
SESSIONS = 10

EMPTY_PAGE = """
import streamlit as st

st.write(st.slider("Price", 0, 100, 50))
"""

# The time from a key press to the last change of the page that is followed by a quiet moment.
SETTLED = """
() => new Promise((resolve) => {
  const start = performance.now();
  let last = start;
  const watch = new MutationObserver(() => { last = performance.now(); });
  watch.observe(document.body, {subtree: true, childList: true, attributes: true,
                                characterData: true});
  const timer = setInterval(() => {
    if (performance.now() - last > 400) {
      clearInterval(timer);
      watch.disconnect();
      resolve(last - start);
    }
  }, 20);
})
"""


@contextmanager
def serving(*command: str, **environment: str) -> Iterator[int]:
    """Start a server, wait until it answers, and give its process id."""
    process = subprocess.Popen(
        command, env=os.environ | environment, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT
    )
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{PORT}/_stcore/health", timeout=5).close()
                break
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        yield process.pid
    finally:
        process.kill()
        process.wait()


def key_press_ms(page: Page, slider: str) -> float:
    """The median time from a key press on a slider to the settled page."""
    handle = page.locator(slider).first
    handle.wait_for()
    page.wait_for_timeout(2500)
    handle.focus()
    for _ in range(2):  # off the value that the page was opened with, so that a change is shown
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(500)
    found = []
    for press in range(PRESSES):
        page.wait_for_timeout(150)
        promise = page.evaluate_handle(f"() => {{ window.settled = ({SETTLED})(); }}")
        page.keyboard.press("ArrowRight" if press % 2 else "ArrowLeft")
        found.append(float(page.evaluate("() => window.settled")))
        promise.dispose()
    return statistics.median(found[3:])


def opened(browser: Browser, path: str = "/") -> Page:
    """A page in a browser profile of its own."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.goto(f"http://127.0.0.1:{PORT}{path}")
    return page


def resident_mb(process: int) -> float:
    """The memory that a process holds."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def empty_page_ms(browser: Browser, folder: Path) -> float:
    """The empty page with one slider, served as `streamlit run` serves it."""
    script = folder / "empty.py"
    script.write_text(EMPTY_PAGE)
    options = ("--server.headless=true", "--browser.gatherUsageStats=false")
    command = (sys.executable, "-m", "streamlit", "run", str(script))
    with serving(*command, f"--server.port={PORT}", "--server.address=127.0.0.1", *options):
        return key_press_ms(opened(browser), "input[type=range]")


def runway_page(browser: Browser, folder: Path) -> tuple[float, float]:
    """The Runway page of a sample: a key press in ms, and memory for each open session in MB."""
    database = f"sqlite:///{folder}/bench.db"
    with workspace.open(database) as store:
        sample = REPOSITORY / "sample_data" / "clinic-handover-notes.json"
        path = f"/runway?idea={store.import_idea(sample.read_text())}"
    command = (sys.executable, "-m", "venture", "run", "--no-browser", "--port", str(PORT))
    with serving(*command, VENTURE_DATABASE_URL=database) as process:
        pressed = key_press_ms(opened(browser, path), "input[type=range]")
        before = resident_mb(process)
        for _ in range(SESSIONS):
            opened(browser, path).locator("input[type=range]").first.wait_for()
        time.sleep(2)
        return pressed, (resident_mb(process) - before) / SESSIONS


def measure() -> list[Measured]:
    """Measure the page in Chromium."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=quiet)
        empty = empty_page_ms(browser, Path(name))
        runway, memory = runway_page(browser, Path(name))
        browser.close()
    return [
        Measured("Empty Streamlit page with one slider: key press to settled", f"{empty:.0f} ms"),
        Measured(
            "Runway page: key press on a slider to settled",
            f"{runway:.0f} ms",
            f"{runway / empty:.2f} x the empty page",
            "1.8 x",
        ),
        Measured("Memory for each open session on the Runway page", f"{memory:.1f} MB"),
    ]
