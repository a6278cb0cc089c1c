"""Properties of a measure, decided: questions to `proof` or `courses`, and an outcome that is kept."""
