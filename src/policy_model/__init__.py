"""A policy document, formally specified, with its properties proved."""
