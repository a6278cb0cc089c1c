"""Characters that a PDF names by the radical of the same shape, made the ordinary ones."""

from __future__ import annotations

import re
import unicodedata

_OTHERS = (
    "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬"
    "⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西"
    "⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼"
    "⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀"
)
"""Those without a compatibility mapping, each before its Equivalent_Unified_Ideograph (Unicode 14)."""
_SAME = dict(zip(_OTHERS[::2], _OTHERS[1::2], strict=True))
_RADICAL = re.compile("[\u2e80-\u2fd5]")


def without_radicals(text: str) -> tuple[str, int]:
    """The text, and how many of its characters were changed: 部⻔ of ⼀ becomes 部门 of 一."""
    plain = _RADICAL.sub(lambda found: _SAME.get(found[0]) or unicodedata.normalize("NFKC", found[0]), text)
    return plain, sum(one != other for one, other in zip(text, plain, strict=True))
