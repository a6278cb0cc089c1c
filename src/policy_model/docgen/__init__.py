"""The site for legal reviewers: pages made from a measure and from what a check found of it."""
