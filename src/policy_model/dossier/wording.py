"""What the files say to people: Chinese and English side by side."""

from __future__ import annotations

from policy_model.courses.digest import readings
from policy_model.ir.ids import Combination, Id
from policy_model.source.catalogue import Lang, message
from policy_model.source.diagnostic import Arg


def said(key: str, lang: Lang, **args: Arg) -> str:
    """The wording of `dossier.<key>`."""
    return message(f"dossier.{key}", args, lang)


def both(key: str, **args: tuple[Arg, Arg] | Arg) -> str:
    """The wording in both languages; an argument may be a pair, Chinese and English."""
    zh, en = (
        said(key, lang, **{name: _side(value, place) for name, value in args.items()})
        for place, lang in enumerate((Lang.ZH, Lang.EN))
    )
    return zh if zh == en else f"{zh} / {en}"


def two_lines(key: str, **args: tuple[Arg, Arg] | Arg) -> tuple[str, str]:
    """The same on two lines."""
    return (
        said(key, Lang.ZH, **{name: _side(value, 0) for name, value in args.items()}),
        said(key, Lang.EN, **{name: _side(value, 1) for name, value in args.items()}),
    )


def _side(value: tuple[Arg, Arg] | Arg, place: int) -> Arg:
    if isinstance(value, tuple) and len(value) == 2:
        side = value[place]
        assert not isinstance(side, tuple)
        return side
    assert not isinstance(value, tuple)
    return value


def name_of(id: Id) -> str:
    """The name an id is shown by."""
    return id.zh or id.key


def taken(some: tuple[Combination, ...]) -> tuple[str, str]:
    """Combinations in both languages; none of them: none."""
    if not some:
        return said("head.none", Lang.ZH), said("head.none", Lang.EN)
    return readings(some, Lang.ZH), readings(some, Lang.EN)
