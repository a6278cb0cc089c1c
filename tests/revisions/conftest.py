"""What is asked of one revision is asked one after the other: a process compares its two texts once."""

from pathlib import Path

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items):
    places = [n for n, item in enumerate(items) if HERE in item.path.parents and _revision(item)]
    ordered = sorted((items[n] for n in places), key=lambda item: (_revision(item), item.path.name))
    for n, item in zip(places, ordered, strict=True):
        items[n] = item


def _revision(item):
    """The name of the revision that a test is about; "" if it is about none."""
    params = item.callspec.params if hasattr(item, "callspec") else {}
    return getattr(params.get("revision"), "name", "")
