"""Text and places in it: spans, clause ids, diagnostics and how they are shown.

Nothing here knows the language, a measure or a solver; every other package may import this one.
"""
