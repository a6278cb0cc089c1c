"""A first draft of a measure from its official text: what is read at once, and names proposed for it."""
