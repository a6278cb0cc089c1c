"""What a measure says of a case: the calendar, the reference evaluator, and answers drawn from it.

The evaluator defines the language. Nothing here knows a solver, and nothing of the solver's encoding
is used here.
"""
