"""自测: the interview of a measure, which runs in a page with nothing behind it."""
