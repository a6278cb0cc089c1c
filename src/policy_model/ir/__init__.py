"""The measure with its names resolved: the meaning every later phase works from.

Nothing here computes; `elaborate` makes it, `semantics` says what it means, `proof` encodes it.
"""
