"""Older and other office files by way of LibreOffice, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from policy_model.source.diagnostic import Diagnostic, Unusable

_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 120


def as_word(data: bytes, name: str) -> bytes:
    """The file as .docx.

    Raises:
        Unusable: LibreOffice is not installed (PM0023), or cannot read the file (PM0024).
    """
    program = next((found for found in map(shutil.which, _PROGRAMS) if found), None)
    if program is None:
        raise Unusable((Diagnostic("PM0023", {"file": name}),))
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / ("in" + Path(name).suffix.lower())
        source.write_bytes(data)
        profile = (Path(folder) / "profile").as_uri()
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore"]
        command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, str(source)]
        try:
            subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
            return source.with_suffix(".docx").read_bytes()
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Unusable((Diagnostic("PM0024", {"file": name}),)) from error
