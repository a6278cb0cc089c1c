"""Older and other office files by way of LibreOffice, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from policy_model.source.diagnostic import Diagnostic, Unusable

_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 120
_OPEN, _OLDER = (".odt", ".ott", ".fodt"), (".doc", ".dot", ".wps", ".wpt")
"""The endings of what is converted: LibreOffice takes a file's ending for what the file is."""


def as_word(data: bytes, name: str) -> bytes:
    """The file as .docx.

    Raises:
        Unusable: LibreOffice is not installed (PM0023), or cannot read the file (PM0024).
    """
    program = next((found for found in map(shutil.which, _PROGRAMS) if found), None)
    if program is None:
        raise Unusable((Diagnostic("PM0023", {"file": name}),))
    endings = _OPEN if data.startswith(b"PK") else _OLDER
    ending = Path(name).suffix.lower()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / ("in" + (ending if ending in endings else endings[0]))
        source.write_bytes(data)
        out = Path(folder) / "out"
        profile = (Path(folder) / "profile").as_uri()
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore"]
        command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(out), str(source)]
        try:
            subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
            return (out / "in.docx").read_bytes()
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Unusable((Diagnostic("PM0024", {"file": name}),)) from error
