"""Package data: the wording of messages. `source.catalogue` reads it."""
