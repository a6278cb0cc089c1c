"""AST to IR: names become ids, readings become atoms, lists become statements; then the invariants.

No syntax is known here beyond the AST, and nothing is computed of a case.
"""
