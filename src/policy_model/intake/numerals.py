"""How Word writes a number in each of its numbering formats (ECMA-376 part 1, 17.18.59)."""

from __future__ import annotations

from policy_model.source.clause import chinese_numeral

_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_FORMAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")


def write_number(number: int, form: str) -> str | None:
    """`number` in the format Word calls `form`; None if it is not one of those carried."""
    match form:
        case "decimal" | "decimalHalfWidth":
            return str(number)
        case "decimalZero":
            return f"{number:02}"
        case "decimalFullWidth" | "decimalFullWidth2":
            return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))
        case "none" | "bullet":
            return ""
        case "lowerLetter" | "upperLetter":
            letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letter if form == "lowerLetter" else letter.upper()
        case "lowerRoman" | "upperRoman":
            return _roman(number).lower() if form == "lowerRoman" else _roman(number)
        case "chineseCountingThousand" | "taiwaneseCountingThousand" | "japaneseCounting":
            return _chinese(number)
        case "chineseCounting" | "taiwaneseCounting":
            return _chinese(number) if number < 100 else _digits(number, "○")
        case "ideographDigital" | "taiwaneseDigital" | "japaneseDigitalTenThousand":
            return _digits(number, "〇" if form != "taiwaneseDigital" else "○")
        case "chineseLegalSimplified":
            return _legal(number)
        case "ideographTraditional":
            return _STEMS[number - 1] if 1 <= number <= len(_STEMS) else str(number)
        case "ideographZodiac":
            return _BRANCHES[number - 1] if 1 <= number <= len(_BRANCHES) else str(number)
        case "decimalEnclosedCircle" | "decimalEnclosedCircleChinese":
            return chr(ord("①") + number - 1) if 1 <= number <= 20 else str(number)
        case "decimalEnclosedParen":
            return chr(ord("⑴") + number - 1) if 1 <= number <= 20 else str(number)
        case "decimalEnclosedFullstop":
            return chr(ord("⒈") + number - 1) if 1 <= number <= 20 else str(number)
        case "ideographEnclosedCircle":
            return chr(ord("㈠") + number - 1) if 1 <= number <= 10 else str(number)
        case _:
            return None


def _chinese(number: int) -> str:
    return chinese_numeral(number) if 0 < number < 10_000 else str(number)


def _digits(number: int, zero: str) -> str:
    return "".join((zero + "一二三四五六七八九")[int(digit)] for digit in str(number))


def _legal(number: int) -> str:
    plain = _chinese(number)
    return ("一" + plain if plain.startswith("十") else plain).translate(_FORMAL)


def _roman(number: int) -> str:
    out = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        out += letters * count
    return out
