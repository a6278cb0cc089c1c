"""The table of the chapter on diagnostics, made from the messages themselves."""

from __future__ import annotations

import re
import tomllib

from policy_model.source.catalogue import FILES

from .examples import ROOT

CHAPTER = ROOT / "spec/language/70-diagnostics.md"
RANGES = ("PM01", "PM02", "PM03")
CODE = re.compile(r"^PM\d{4}$")
BETWEEN = re.compile(r"(?<=<!-- table -->\n).*?(?=<!-- end -->)", re.DOTALL)


def codes(name: str) -> dict[str, dict[str, str]]:
    """The messages of one file, by code."""
    text = (ROOT / f"src/policy_model/messages/{name}.toml").read_text(encoding="utf-8")
    return {key: value for key, value in sorted(tomllib.loads(text).items()) if CODE.match(key)}


def table() -> str:
    """Every code of the language with its message in both languages."""
    lines = ["| 代码 Code | 说什么 | What it says |", "|---|---|---|"]
    for name in (name for of in RANGES for name in FILES[of]):
        for code, said in codes(name).items():
            zh, en = (said[lang].replace("{{", "{").replace("}}", "}") for lang in ("zh", "en"))
            lines.append(f"| {code} | {zh} | {en} |")
    return "\n".join(lines) + "\n"


def renew(text: str) -> str:
    """The chapter with the table as it should be."""
    return BETWEEN.sub(lambda _: table(), text)
