"""A document for people as one value, and its forms: Markdown, HTML, Word. It knows nothing of measures."""
