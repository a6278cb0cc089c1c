"""Which text a file with tracked changes is read as."""

from enum import Enum


class Changes(Enum):
    """With the changes made, or without."""

    ACCEPT = "accept"
    REJECT = "reject"
