"""The folder of proof files of a measure: written, confirmed by a second solver, and told when stale.

A verdict is `proof`'s; here it is put down so that somebody else's solver can check it.
"""
