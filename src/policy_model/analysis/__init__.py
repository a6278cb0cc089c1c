"""体检: what a measure lets through, found without anyone writing a property (model 8)."""
