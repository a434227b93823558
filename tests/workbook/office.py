"""LibreOffice at work: converts a workbook, or does what a macro says and saves it."""

import shutil
import subprocess
from html import escape
from pathlib import Path

_TRIES = 3
_ABORTED = 134
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">{code}</script:module>
"""
_CODE = """
Dim doc As Object
Dim inputs As Object

Sub Main
  OpenFile("{given}")
  inputs = doc.Sheets.getByName("Inputs")
  inputs.unprotect("")
{edits}
  SaveAs("{ods}", "calc8")
  OpenFile("{ods}")
  SaveAs("{taken}", "Calc MS Excel 2007 XML")
  StarDesktop.terminate()
End Sub

Sub OpenFile(address As String)
  Dim given(0) As New com.sun.star.beans.PropertyValue
  given(0).Name = "Hidden"
  given(0).Value = True
  doc = StarDesktop.loadComponentFromURL(address, "_blank", 0, given())
End Sub

Sub SaveAs(address As String, filter As String)
  Dim given(0) As New com.sun.star.beans.PropertyValue
  given(0).Name = "FilterName"
  given(0).Value = filter
  doc.storeToURL(address, given())
  doc.close(True)
End Sub

Sub SortByName(cells As String)
  Dim field(0) As New com.sun.star.table.TableSortField
  Dim given(1) As New com.sun.star.beans.PropertyValue
  field(0).Field = 1
  field(0).IsAscending = True
  given(0).Name = "SortFields"
  given(0).Value = field()
  given(1).Name = "ContainsHeader"
  given(1).Value = False
  inputs.getCellRangeByName(cells).sort(given())
End Sub
"""


def libreoffice(profile: Path, *arguments: str) -> None:
    """Run LibreOffice without a window.

    On a busy machine it now and then aborts while it starts or ends, whatever it was given; that
    says nothing of the file, so it is asked again.
    """
    office = shutil.which("soffice")
    assert office is not None, "LibreOffice Calc is needed: apt-get install libreoffice-calc-nogui"
    command = [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    for _ in range(_TRIES):
        ended = subprocess.run([*command, *arguments], capture_output=True, timeout=1800)
        if ended.returncode != _ABORTED:
            break
    ended.check_returncode()


def edited_by_libreoffice(folder: Path, data: bytes, *edits: str) -> bytes:
    """Edit a workbook, save it as .ods, open that and save it as .xlsx.

    Args:
        folder: an empty one to work in.
        data: the workbook.
        edits: lines of LibreOffice Basic; `doc` is the workbook and `inputs` its sheet Inputs.
    """
    given, ods, taken = (folder / f"{name}" for name in ("given.xlsx", "saved.ods", "taken.xlsx"))
    given.write_bytes(data)
    profile = folder / "profile"
    # The first start fills the profile, and would fill over a macro that is already there.
    libreoffice(profile, "--terminate_after_init")
    code = _CODE.format(
        given=given.as_uri(),
        ods=ods.as_uri(),
        taken=taken.as_uri(),
        edits="\n".join(f"  {line}" for line in edits),
    )
    module = profile / "user" / "basic" / "Standard" / "Module1.xba"
    module.write_text(_MODULE.format(code=escape(code)))
    libreoffice(profile, "macro:///Standard.Module1.Main")
    return taken.read_bytes()
