"""Word files made for tests: paragraphs with automatic numbers, tracked changes and the like."""

import io
import re
import subprocess

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

W = nsdecls("w")
CHANGE = 'w:id="9" w:author="某" w:date="2026-01-01T00:00:00Z"'


def run(words, tag="t"):
    return f'<w:r><w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>'


def para(inner, numbered=None, mark="", style=""):
    """A paragraph: `inner` is words or XML, `numbered` its list and level."""
    inner = inner if inner.startswith("<") or not inner else run(inner)
    number = ""
    if numbered is not None:
        key, level = numbered
        number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{key}"/></w:numPr>'
    mark = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{style}{number}{mark}</w:pPr>{inner}</w:p>"


def level(at, form, text, *, start=1, rest=""):
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{rest}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


def shape(key, *levels):
    kind = '<w:multiLevelType w:val="multilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{key}">{kind}{"".join(levels)}</w:abstractNum>'


def num(key, of, override=""):
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{override}</w:num>'


def word(*paragraphs, numbering="", footnotes=""):
    """A .docx of these paragraphs, as bytes."""
    document = docx.Document()
    body = document.element.body
    for old in list(body)[:-1]:
        body.remove(old)
    for paragraph in paragraphs:
        body.insert(len(body) - 1, parse_xml(re.sub(r"(?=/?>)", f" {W}", paragraph, count=1)))
    package = document.part.package
    if numbering:
        part = document.part.numbering_part
        for old in list(part.element):
            part.element.remove(old)
        for new in parse_xml(f"<w:numbering {W}>{numbering}</w:numbering>"):
            part.element.append(new)
    if footnotes:
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
        data = f"<w:footnotes {W}>{footnotes}</w:footnotes>".encode()
        part = Part(PackURI("/word/footnotes.xml"), kind, data, package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def convert(folder, data, form):
    """`data`, a .docx, written beside by LibreOffice in another form."""
    (folder / "a.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "a.docx")], check=True, capture_output=True)
