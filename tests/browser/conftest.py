"""The real app in a real browser: `venture run` on a free port, a database of its own, Chromium."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from venture import workspace
from venture.ui.frame import PAGES
from venture.ui.place import app_folder
from venture.workspace import Store

STARTS_WITHIN_SECONDS = 60
expect.set_options(timeout=20_000)  # a busy machine is slow, which is no fault of the program
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for ``address`` once for each page; the first page is at the root."""
    if "address" in metafunc.fixturenames:
        inner = [f"/{Path(page.file).stem}" for page in PAGES[1:]]
        metafunc.parametrize("address", ["/", *inner])


class Server:
    """A process that serves the app; it can be killed and started again on the same database."""

    def __init__(self, database: Path, *command: str) -> None:
        self.database = database
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.database_url = f"sqlite:///{database}"
        self.log = database.with_suffix(".log")
        self._command = command or (sys.executable, "-m", "venture", "run", "--no-browser")
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def running(self) -> bool:
        """Whether the process is there."""
        return self._process is not None and self._process.poll() is None

    def start(self, port_option: str = "--port") -> None:
        """Start the process and wait until it answers."""
        environment = os.environ | {
            "VENTURE_DATABASE_URL": self.database_url,
            "PYTHONPATH": str(app_folder()),  # what is served is the code that the tests import
        }
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [*self._command, port_option, str(self.port)],
                cwd=self.database.parent,
                env=environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self._wait()

    def stop(self) -> None:
        """Kill the process the hard way, as a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def restart(self) -> None:
        """Kill the process and start it again: same address, same database."""
        self.stop()
        self.start()

    def output(self) -> str:
        """Everything that the process has written so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def _wait(self) -> None:
        deadline = time.monotonic() + STARTS_WITHIN_SECONDS
        while time.monotonic() < deadline:
            if not self.running:
                break
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=5):
                    return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.1)
        pytest.fail(f"The server did not start:\n{self.output()}")


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


@pytest.fixture(scope="session")
def running_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One process for all tests that do not care how long it has been running."""
    running = Server(tmp_path_factory.mktemp("server") / "venture.db")
    yield running
    running.stop()


@pytest.fixture
def server(running_server: Server) -> Server:
    """The app as `venture run` starts it, on an empty workspace; `server.restart()` restarts it."""
    if not running_server.running:
        running_server.start()
    with workspace.open(running_server.database_url) as store, store.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM subject")  # what an idea owns goes with it
    return running_server


@pytest.fixture
def cold_server(tmp_path: Path) -> Iterator[Server]:
    """The app as `venture run` starts it; nobody has opened a page yet."""
    cold = Server(tmp_path / "venture.db")
    cold.start()
    yield cold
    cold.stop()


@pytest.fixture
def streamlit_server(tmp_path: Path) -> Iterator[Server]:
    """The app as `streamlit run app.py` starts it; nobody has opened a page yet."""
    options = ("--server.headless", "true")
    running = Server(
        tmp_path / "venture.db",
        *(sys.executable, "-m", "streamlit", "run", str(app_folder() / "app.py"), *options),
    )
    running.start("--server.port")
    yield running
    running.stop()


@pytest.fixture
def store(server: Server) -> Iterator[Store]:
    """The same database that the server works on."""
    with workspace.open(server.database_url) as opened:
        yield opened


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium; Playwright's where the machine has none."""
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    arguments = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--no-first-run",
    ]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser, server: Server) -> Iterator[BrowserContext]:
    """A fresh browser profile that knows the server's address, so that `goto("/runway")` works."""
    fresh = browser.new_context(base_url=server.url, viewport=DESKTOP, reduced_motion="reduce")
    yield fresh
    fresh.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty tab."""
    return context.new_page()


@pytest.fixture
def phone(browser: Browser, server: Server) -> Iterator[Page]:
    """An empty tab on a phone."""
    context = browser.new_context(base_url=server.url, viewport=PHONE, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture
def settled() -> Callable[[Page], None]:
    """`settled(page)` waits until Streamlit has nothing left to run or to draw."""
    return wait_until_settled


def wait_until_settled(page: Page) -> None:
    """Wait until the script has come to rest and stayed there for a moment.

    Right after a click the old state can still be read as at rest, hence the moment. What
    `streamlit run` imports when the first page is asked for is part of its start.
    """
    running = page.locator("[data-testid=stApp][data-test-script-state=notRunning]")
    expect(running).to_have_count(1, timeout=STARTS_WITHIN_SECONDS * 1_000)
    page.wait_for_timeout(150)
    expect(running).to_have_count(1, timeout=30_000)
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
