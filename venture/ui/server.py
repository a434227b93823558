"""Start the app on this machine, for this machine only."""

import errno
import gc
import importlib
import logging
import os
import secrets
import socket
import sys
import webbrowser
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import PurePath

import streamlit as st
import uvicorn
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Route

from venture.ui.frame import PAGES
from venture.ui.place import app_folder
from venture.ui.security import OwnPagesOnly, SecurityHeaders
from venture.workspace import StorageError

DEFAULT_PORT = 8501
_PORTS_TO_TRY = 20
_LOCAL_HOSTS = {"127.0.0.1": socket.AF_INET, "localhost": socket.AF_INET, "::1": socket.AF_INET6}
# Imported before the first page is asked for: it opens about a second sooner.
_SLOW_TO_IMPORT = (
    "altair",
    "pandas",
    "PIL.Image",
    "pyarrow",
    "streamlit.components.v2",
    "streamlit.material_icon_names",
    "venture.report",
    "venture.ui.canvas",
    "venture.ui.model",
    "venture.ui.runway",
    "venture.workbook",
)

_log = logging.getLogger(__name__)


def serve(host: str = "127.0.0.1", port: int | None = None, *, browser: bool = True) -> None:
    """Serve the app until it is stopped.

    Args:
        host: a name of this machine: ``127.0.0.1``, ``localhost`` or ``::1``.
        port: the port to listen on; None for 8501, or the next free one when that is taken.
        browser: whether to open the page in the browser.

    Raises:
        ValueError: the host is not this machine, or the port is not one.
        OSError: the port is taken or not allowed.
    """
    listening = _listen(host, port)
    address = _address(listening)

    moved = port is None and listening.getsockname()[1] != DEFAULT_PORT
    note = f"  (Port {DEFAULT_PORT} is taken, perhaps by Venture itself.)\n" if moved else ""

    def ready() -> None:
        print(f"\n  Venture is open at {address}\n{note}  Press Ctrl+C to stop.\n", flush=True)
        if browser and _has_display():
            webbrowser.open(address)

    config = uvicorn.Config(
        app(ready),
        ws="websockets-sansio",
        ws_ping_interval=30,
        ws_ping_timeout=30,
        ws_max_size=200_000_000,
        timeout_graceful_shutdown=2,
        log_level="warning",
        access_log=False,
        server_header=False,
    )
    with listening, suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listening])


def app(ready: Callable[[], None]) -> st.App:
    """Put the app together: pages, headers, warm start, what an error looks like.

    Args:
        ready: called once, when the first page can be answered.
    """

    @asynccontextmanager
    async def warm(_app: st.App) -> AsyncIterator[None]:
        for module in _SLOW_TO_IMPORT:
            importlib.import_module(module)
        gc.collect()
        gc.freeze()
        ready()
        yield

    lifespan: Callable[[st.App], AbstractAsyncContextManager[None]] = warm
    return st.App(
        app_folder() / "app.py",
        lifespan=lifespan,
        routes=[Route(f"/{PurePath(PAGES[0].file).stem}", _to_root)],
        middleware=[Middleware(SecurityHeaders), Middleware(OwnPagesOnly)],
        on_script_error=report_error,
    )


async def _to_root(request: Request) -> RedirectResponse:
    """Lead from the first page's own address to the root, where Streamlit keeps that page.

    Streamlit itself would show the page and complain that there is none of that name. What the
    address asks for, such as an idea, goes along.
    """
    asked = request.url.query
    return RedirectResponse(f"/?{asked}" if asked else "/")


def report_error(error: Exception) -> bool:
    """Say on the page that something failed, with a reference that finds it in the log.

    What the workspace says about itself is meant for the founder and is shown as it is. Streamlit
    has written the traceback to the log just before.

    Returns:
        True: nothing else is shown.
    """
    if isinstance(error, StorageError):
        st.error(str(error), icon=":material/error:")
        return True
    reference = secrets.token_hex(4)
    _log.error("Reference %s: %s: %s", reference, type(error).__name__, error)
    st.error(
        "Something went wrong on this page. What was shown as saved is safe. Reload the page; if "
        f"this comes back, the window where the app was started says more above **{reference}**.",
        icon=":material/error:",
    )
    return True


def _listen(host: str, port: int | None) -> socket.socket:
    if host not in _LOCAL_HOSTS:
        raise ValueError(
            f"The app has no sign-in yet, so it only opens to this machine, not on '{host}'. "
            "Leave --host out, or use 127.0.0.1."
        )
    if port is not None and not 0 <= port <= 65535:
        raise ValueError(f"The port must be between 0 and 65535, got {port}.")
    if port is not None:
        return _bind(host, port)
    for candidate in range(DEFAULT_PORT, DEFAULT_PORT + _PORTS_TO_TRY):
        with suppress(OSError):
            return _bind(host, candidate)
    return _bind(host, 0)


def _bind(host: str, port: int) -> socket.socket:
    family = _LOCAL_HOSTS[host]
    # The protocol is named because asyncio turns Nagle's delay off only where it sees TCP.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name != "nt":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("::1" if family == socket.AF_INET6 else "127.0.0.1", port))
        listening.listen(128)
    except OSError as problem:
        listening.close()
        raise OSError(problem.errno, _why_not(problem, port)) from problem
    return listening


def _why_not(problem: OSError, port: int) -> str:
    if problem.errno == errno.EADDRINUSE:
        return (
            f"Port {port} is taken, perhaps by Venture itself: look at http://127.0.0.1:{port}. "
            f"Or choose another: venture run --port {port + 1 if port < 65535 else DEFAULT_PORT}"
        )
    if problem.errno == errno.EACCES:
        return f"Port {port} is reserved by the system. Choose one above 1023."
    return f"Port {port} cannot be opened: {problem.strerror}."


def _address(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
