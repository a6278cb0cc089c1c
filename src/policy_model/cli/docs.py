"""`policy-model docs`: the site for legal reviewers."""
