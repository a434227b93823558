"""Pages in a browser, opened and worked on, against an empty Streamlit page with one slider."""

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

import numpy as np
from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.timing import Measured
from venture import workspace
from venture.gaps import USUAL_CRITERIA, Gap, Gaps, Need, Span

REPOSITORY = Path(__file__).parents[1]
PORT = 8790
PRESSES = 25
SESSIONS = 10
OPENINGS, FEW_PRESSES = 5, 9
SLIDER = "input[type=range]"
MANY_GAPS, MANY_NEEDS = 1_000, 5_000

SETTLED_APP = "[data-testid=stApp][data-test-script-state=notRunning]"

EMPTY_PAGE = """
import streamlit as st

st.write(st.slider("Price", 0, 100, 50))
"""

# The time from a key press to the last change of the page that is followed by a quiet moment; while
# the server works, the page is quiet but not settled.
SETTLED = """
() => new Promise((resolve) => {
  const start = performance.now();
  let last = start;
  const watch = new MutationObserver(() => { last = performance.now(); });
  watch.observe(document.body, {subtree: true, childList: true, attributes: true,
                                characterData: true});
  const timer = setInterval(() => {
    const app = document.querySelector('[data-testid=stApp]');
    const working = app && app.dataset.testScriptState === 'running';
    if (!working && performance.now() - last > 400) {
      clearInterval(timer);
      watch.disconnect();
      resolve(last - start);
    }
  }, 20);
})
"""


# Notes each change of a page from its first moment on; times count from the start of the loading.
WATCH = """
window.lastChange = 0;
new MutationObserver(() => { window.lastChange = performance.now(); }).observe(
  document, {subtree: true, childList: true, attributes: true, characterData: true});
"""
QUIET = """
() => {
  const app = document.querySelector('[data-testid=stApp]');
  return app && app.dataset.testScriptState === 'notRunning'
    && performance.now() - window.lastChange > 1500;
}
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
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.1)
        yield process.pid
    finally:
        process.kill()
        process.wait()


def key_press_ms(page: Page, slider: str, presses: int = PRESSES) -> float:
    """The median time from a key press on a slider to the settled page."""
    handle = page.locator(slider).first
    handle.wait_for()
    page.wait_for_timeout(2500)
    handle.focus()
    for _ in range(2):  # off the value that the page was opened with, so that a change is shown
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(500)
    found = []
    for press in range(presses):
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


def opening_ms(browser: Browser, path: str, seen: str) -> float:
    """The median time from the call of an address to the settled page, the browser's cache warm.

    Args:
        browser: where it is opened.
        path: the address.
        seen: a selector of what stands on the page once it is there.
    """
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.add_init_script(WATCH)
    found = []
    for _ in range(OPENINGS + 1):
        page.goto(f"http://127.0.0.1:{PORT}{path}")
        page.locator(seen).first.wait_for(timeout=60_000)
        page.wait_for_function(QUIET, timeout=60_000)
        found.append(float(page.evaluate("() => window.lastChange")))
    return statistics.median(found[1:])


def resident_mb(process: int) -> float:
    """The memory that a process holds."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def empty_page_ms(browser: Browser, folder: Path) -> tuple[float, float]:
    """The empty page with one slider, served as `streamlit run` does it: a key press, opening."""
    script = folder / "empty.py"
    script.write_text(EMPTY_PAGE)
    options = ("--server.headless=true", "--browser.gatherUsageStats=false")
    command = (sys.executable, "-m", "streamlit", "run", str(script))
    with serving(*command, f"--server.port={PORT}", "--server.address=127.0.0.1", *options):
        pressed = key_press_ms(opened(browser), SLIDER)
        return pressed, opening_ms(browser, "/", SLIDER)


def runway_page(browser: Browser, folder: Path) -> tuple[float, float]:
    """The Runway page of a sample: a key press in ms, and memory for each open session in MB."""
    database = f"sqlite:///{folder}/bench.db"
    with workspace.open(database) as store:
        sample = REPOSITORY / "sample_data" / "clinic-handover-notes.json"
        path = f"/runway?idea={store.import_idea(sample.read_text())}"
    command = (sys.executable, "-m", "venture", "run", "--no-browser", "--port", str(PORT))
    with serving(*command, VENTURE_DATABASE_URL=database) as process:
        pressed = key_press_ms(opened(browser, path), SLIDER)
        before = resident_mb(process)
        for _ in range(SESSIONS):
            opened(browser, path).locator(SLIDER).first.wait_for()
        time.sleep(2)
        return pressed, (resident_mb(process) - before) / SESSIONS


def many_gaps() -> Gaps:
    """1,000 gaps on eight criteria, every value a range, and 5,000 needs in five segments."""
    random = np.random.default_rng(0)
    criteria = USUAL_CRITERIA[:8]

    def span(low: float, high: float) -> Span:
        ends = sorted(float(end) for end in random.uniform(low, high, 2).round(1))
        return Span(low=ends[0], high=ends[1])

    gaps = tuple(
        Gap(name=f"Gap {n}", values={one.id: span(one.low, one.high) for one in criteria})
        for n in range(MANY_GAPS)
    )
    ratings = random.uniform(0, 10, (MANY_NEEDS, 2)).round(1)
    needs = tuple(
        Need(name=f"Need {n}", segment=f"Segment {n % 5}", importance=a, satisfaction=b)
        for n, (a, b) in enumerate(ratings.tolist())
    )
    return Gaps(criteria=criteria, gaps=gaps, needs=needs)


def large_pages(browser: Browser, folder: Path) -> tuple[float, float, float, float]:
    """Needs and Gaps of 1,000 gaps and Evidence of a sample opened, and a weight moved, in ms."""
    database = f"sqlite:///{folder}/large.db"
    with workspace.open(database) as store:
        many = store.create("Many", gaps=many_gaps())
        sample = REPOSITORY / "sample_data" / "clinic-handover-notes.json"
        sample_id = store.import_idea(sample.read_text())
    command = (sys.executable, "-m", "venture", "run", "--no-browser", "--port", str(PORT))
    with serving(*command, VENTURE_DATABASE_URL=database):
        needs = opening_ms(browser, f"/gaps?idea={many}", "h1")
        evidence = opening_ms(browser, f"/evidence?idea={sample_id}", "h1")
        page = opened(browser, f"/gaps?idea={many}")
        page.locator(SETTLED_APP).wait_for(timeout=60_000)
        tab = page.get_by_role("tab", name="Gaps")
        tab.wait_for()
        shown = page.evaluate_handle(f"() => {{ window.settled = ({SETTLED})(); }}")
        tab.click()
        gaps = float(page.evaluate("() => window.settled"))
        shown.dispose()
        return needs, gaps, key_press_ms(page, SLIDER, FEW_PRESSES), evidence


def measure() -> list[Measured]:
    """Measure the page in Chromium."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=quiet)
        empty, empty_open = empty_page_ms(browser, Path(name))
        runway, memory = runway_page(browser, Path(name))
        needs, gaps, weight, evidence = large_pages(browser, Path(name))
        browser.close()
    return [
        Measured("Empty Streamlit page with one slider: key press to settled", f"{empty:.0f} ms"),
        Measured(
            "Runway page: key press on a slider to settled",
            f"{runway:.0f} ms",
            f"{runway / empty:.2f} x the empty page",
            "1.8 x",
        ),
        Measured("Empty Streamlit page opened, to settled", f"{empty_open:.0f} ms"),
        Measured(
            f"Needs of {MANY_NEEDS:,} needs and {MANY_GAPS:,} gaps opened, to settled",
            f"{needs:.0f} ms",
            f"{needs / empty_open:.2f} x the empty page",
        ),
        Measured(
            f"The tab with {MANY_GAPS:,} gaps on eight criteria opened, to settled",
            f"{gaps:.0f} ms",
            f"{gaps / empty_open:.2f} x the empty page",
        ),
        Measured(
            f"A weight of {MANY_GAPS:,} gaps moved by a key press, to settled",
            f"{weight:.0f} ms",
            f"{weight / empty:.2f} x the empty page",
        ),
        Measured(
            "Evidence of the sample opened, to settled",
            f"{evidence:.0f} ms",
            f"{evidence / empty_open:.2f} x the empty page",
        ),
        Measured("Memory for each open session on the Runway page", f"{memory:.1f} MB"),
    ]
