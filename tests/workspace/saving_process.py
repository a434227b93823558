"""Programs that the crash tests start: they save until they are done or killed."""

import os
import random
import signal
import sys
import time

from venture.canvas import Canvas, Statement
from venture.workspace import open as open_workspace


def save_until_killed(url: str, idea_id: str, acknowledged: int) -> None:
    """Save on and on; after each save write its revision and text to a pipe."""
    with open_workspace(url) as store:
        saved = store.load(idea_id, "canvas")
        while True:
            text = random.choice("abc") * random.randrange(1, 3000)
            record = Canvas(problem=(Statement(id="p", text=f"{saved.revision} {text}"),))
            saved = store.save(idea_id, "canvas", record, saved.revision)
            line = f"{saved.revision} {saved.record.problem[0].text}\n"
            os.write(acknowledged, line.encode())


def kill_one(url: str, idea_id: str) -> list[str]:
    """Start a process that saves, kill it at a random moment, return what it had acknowledged."""
    out, into = os.pipe()
    child = os.fork()
    if not child:
        os.close(out)
        save_until_killed(url, idea_id, into)
    os.close(into)
    with os.fdopen(out) as pipe:
        lines = [pipe.readline()]
        time.sleep(random.uniform(0, 0.08))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return [line for line in [*lines, *pipe.read().splitlines(True)] if line.endswith("\n")]


def check(url: str, idea_id: str, acknowledged: dict[int, str]) -> None:
    """Open the workspace and look every acknowledged save up."""
    with open_workspace(url) as store:
        last = store.load(idea_id, "canvas").revision
        assert max(acknowledged) <= last <= max(acknowledged) + 1
        for revision, text in acknowledged.items():
            assert store.at(idea_id, "canvas", revision).record.problem[0].text == text
        if store.engine.dialect.name == "sqlite":
            with store.engine.connect() as connection:
                assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
                assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


def killed_again_and_again(url: str, kills: int) -> None:
    """Kill one saving process after the other; print how many saves were acknowledged."""
    with open_workspace(url) as store:
        idea_id = store.create("Clinic")
    everything: dict[int, str] = {}
    for _ in range(kills):
        acknowledged = {}
        for line in kill_one(url, idea_id):
            revision, text = line.rstrip("\n").split(" ", 1)
            acknowledged[int(revision)] = text
        check(url, idea_id, acknowledged)
        everything |= acknowledged
    check(url, idea_id, everything)
    print(len(everything))


def add_statements(url: str, idea_id: str, who: str, count: int) -> None:
    """Add statements one by one, each on top of what this process saw last."""
    with open_workspace(url) as store:
        saved = store.load(idea_id, "canvas")
        for number in range(count):
            mine = Statement(id=f"{who}{number}", text=f"{who} {number}")
            record = Canvas(problem=(*saved.record.problem, mine))
            saved = store.save(idea_id, "canvas", record, saved.revision)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["kill", url, kills]:
            killed_again_and_again(url, int(kills))
        case ["add", url, idea_id, who, count]:
            add_statements(url, idea_id, who, int(count))
