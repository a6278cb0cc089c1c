"""A policy document, formally specified, with its properties proved."""

__version__ = "0.1.0"
