"""The language server: what an editor asks of a measure while it is written (only importer of pygls)."""
