"""A document in the form asked for."""

from __future__ import annotations

from .paper import Paper


def written_as(paper: Paper, form: str) -> bytes:
    """The document as docx, html or markdown.

    Raises:
        KeyError: it is none of them.
    """
    match form:
        case "docx":
            from .docx import render as as_docx  # noqa: PLC0415  (Word is heavy)

            return as_docx(paper)
        case "html":
            from .html import render as as_html  # noqa: PLC0415

            return as_html(paper).encode()
        case "markdown":
            from .markdown import render as as_markdown  # noqa: PLC0415

            return as_markdown(paper).encode()
        case _:
            raise KeyError(form)
