"""Old Word and Excel files, made new ones by LibreOffice where it is installed."""

import os
import shutil
import subprocess
from pathlib import Path

from corpus.formats import Format
from corpus.refusal import DocumentRefusedError, Reason

_PROGRAM = "soffice"
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
</oor:items>
"""
"""Settings of a profile of its own: no macros, no links followed."""


def convert(path: Path, target: Format) -> Path:
    """Convert a file into a new one beside it.

    Raises:
        DocumentRefusedError: LibreOffice is not installed, or cannot read the file.
    """
    program = shutil.which(_PROGRAM)
    if program is None:
        raise DocumentRefusedError(Reason.NEEDS_OFFICE)
    profile = path.parent / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    folder = path.parent / "converted"
    # The name is this program's own, and the path is no option: it begins with a slash.
    command = [program, "--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}"]
    command += ["--convert-to", target.value, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=False, capture_output=True, env=_environment(path.parent))  # noqa: S603
    converted = folder / f"{path.stem}.{target.value}"
    if not converted.is_file():
        raise DocumentRefusedError(Reason.CORRUPT)
    return converted


def _environment(home: Path) -> dict[str, str]:
    """Nothing of the bot's own settings, such as its token, reaches the program."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "SYSTEMROOT") if name in os.environ}
    return {**kept, "HOME": str(home)}
