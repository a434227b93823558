import json
import signal
import subprocess
import sys
from pathlib import Path

import venture.workbook.gate


def in_quarantine(program: str, limits: str = "") -> subprocess.CompletedProcess[bytes]:
    folder = Path(venture.workbook.gate.__file__).parent
    start = f"import sys; sys.path.append({str(folder)!r}); sys.modules['numpy'] = None; "
    start += "from quarantine import cells; "
    start += f"cells.limit_memory_and_time({limits})\n"
    return subprocess.run([sys.executable, "-I", "-c", start + program], capture_output=True)


def test_the_process_is_ended_when_it_does_not_stop() -> None:
    assert in_quarantine("while True: pass", limits="0.2").returncode == -signal.SIGPROF


def test_the_process_gets_no_more_memory_than_its_limit() -> None:
    assert b"MemoryError" in in_quarantine("bytearray(300 * 1024**2)").stderr


def test_the_process_has_nothing_of_the_app_in_it_and_reads_xml_safely() -> None:
    program = "import json; print(json.dumps([name for name in sys.modules if sys.modules[name]]))"
    modules = set(json.loads(in_quarantine(program).stdout))
    assert {"quarantine", "openpyxl", "defusedxml.ElementTree"} <= modules
    assert modules.isdisjoint({"venture", "numpy", "pandas", "xlsxwriter", "pydantic"})
