import subprocess
import sys
from pathlib import Path

import pytest

from venture.workspace import Store

PROGRAM = str(Path(__file__).with_name("saving_process.py"))


def kill_while_saving(url: str, kills: int) -> int:
    """Kill so many saving processes and look up what they had acknowledged.

    Returns:
        How many saves were acknowledged in all.
    """
    done = subprocess.run(
        [sys.executable, PROGRAM, "kill", url, str(kills)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return int(done.stdout)


def test_what_was_acknowledged_survives_kill_9(url: str) -> None:
    assert kill_while_saving(url, 20) >= 20


@pytest.mark.soak
def test_what_was_acknowledged_survives_kill_9_two_hundred_times(url: str) -> None:
    assert kill_while_saving(url, 200) >= 200


def test_processes_that_write_to_one_section_at_once_lose_nothing(url: str, store: Store) -> None:
    idea_id = store.create("Clinic")

    writers = [
        subprocess.Popen([sys.executable, PROGRAM, "add", url, idea_id, who, "30"])
        for who in ("Ana", "Ben", "Eve")
    ]

    assert [writer.wait(timeout=120) for writer in writers] == [0, 0, 0]
    statements = store.load(idea_id, "canvas").record.problem
    assert {statement.text for statement in statements} == {
        f"{who} {number}" for who in ("Ana", "Ben", "Eve") for number in range(30)
    }
    assert store.load(idea_id, "canvas").revision == 90


def test_processes_that_open_a_new_workspace_at_once_all_succeed(url: str) -> None:
    program = (
        "import sys, venture.workspace as w\n"
        "sys.stdin.read()\n"  # wait until all are ready
        "with w.open(sys.argv[1]) as store: store.create('Clinic')\n"
    )
    processes = [
        subprocess.Popen([sys.executable, "-c", program, url], stdin=subprocess.PIPE)
        for _ in range(4)
    ]
    for process in processes:
        assert process.stdin
        process.stdin.close()

    assert [process.wait(timeout=60) for process in processes] == [0] * 4
