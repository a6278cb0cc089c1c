"""From the file a drafter holds (.docx, .doc, .odt, .pdf, text) to plain text; what was done is told."""
