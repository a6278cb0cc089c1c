"""Proofs: properties become queries, and what the solver finds becomes cases a person can read.

The only importer of Z3, through `smt`. Nothing here decides what a measure means: `encode` mirrors
`semantics` form by form, without sharing a line of it, and `replay` holds each witness to it.
"""
