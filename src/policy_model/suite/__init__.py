"""The conformance suite: vectors, the protocol by which any implementation is asked them, and reports."""
