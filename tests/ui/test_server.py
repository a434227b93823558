import errno
import socket

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from venture.ui import server
from venture.ui.place import app_folder
from venture.ui.security import content_security_policy
from venture.ui.server import report_error


def test_the_port_is_the_usual_one_or_the_next_free_one():
    with server._listen("127.0.0.1", None) as first, server._listen("127.0.0.1", None) as second:
        ports = [listening.getsockname()[1] for listening in (first, second)]
    assert ports[0] >= server.DEFAULT_PORT
    assert ports[1] > ports[0]


def test_only_this_machine_can_connect():
    with server._listen("localhost", 0) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"
        assert listening.proto == socket.IPPROTO_TCP


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "example.com", ""])
def test_another_host_is_refused_while_there_is_no_sign_in(host):
    with pytest.raises(ValueError, match="no sign-in yet"):
        server._listen(host, None)


@pytest.mark.parametrize("port", [-1, 65_536])
def test_a_port_that_is_none_is_refused(port):
    with pytest.raises(ValueError, match=f"between 0 and 65535, got {port}"):
        server._listen("127.0.0.1", port)


def test_a_taken_port_is_named_with_a_way_out():
    with server._listen("127.0.0.1", 0) as listening:
        port = listening.getsockname()[1]
        with pytest.raises(OSError, match=f"Port {port} is taken") as refused:
            server._listen("127.0.0.1", port)
    assert refused.value.errno == errno.EADDRINUSE


def test_the_browser_is_only_opened_where_there_is_a_screen(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    for variable in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    assert not server._has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert server._has_display()


def test_the_policy_names_the_inline_script_of_the_page_and_nothing_unsafe():
    policy = content_security_policy()
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert "'sha256-" in scripts
    assert "unsafe" not in scripts
    assert "http" not in policy


def test_an_error_is_shown_with_a_reference_and_without_its_text():
    def page():
        from venture.ui.server import report_error

        assert report_error(KeyError("secret detail"))

    shown = AppTest.from_function(page).run().error[0].value
    assert "Something went wrong" in shown
    assert "secret detail" not in shown


def test_what_the_workspace_says_about_itself_is_shown_as_it_is():
    def page():
        from venture.ui.server import report_error
        from venture.workspace import StorageError

        assert report_error(StorageError("The disk is full."))

    assert AppTest.from_function(page).run().error[0].value == "The disk is full."


def test_the_log_has_the_reference_that_the_page_shows(caplog):
    report_error(KeyError("secret detail"))
    assert "Reference" in caplog.text
    assert "secret detail" in caplog.text


def test_the_app_is_found_from_any_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert (app_folder() / "app.py").is_file()
    assert app_folder().is_absolute()


def test_the_settings_hold_wherever_the_app_is_started_from(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    server.app(lambda: None)
    for option, value in {
        "server.address": "127.0.0.1",
        "browser.gatherUsageStats": False,
        "client.showErrorDetails": "none",
        "server.maxUploadSize": 50,
        "runner.postScriptGC": False,
    }.items():
        assert st.get_option(option) == value
