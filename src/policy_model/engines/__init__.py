"""A measure's program over many cases: as a Python function, over NumPy's columns, as SQL; files of cases."""
