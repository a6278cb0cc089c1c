"""Courses: how a matter may go from first act to last, and who can always keep the periods on the way.

What the solver finds in `proof` becomes nets and games here, which are played without it.
"""
