"""A property may speak of an item that no clause of the measure cites."""

from policy_model.cli import main

TEXT = """第一条 有下列情形之一的，可以发放补贴：

（一）夜间值班的；

（二）节日值班的。

```policy
第一条 有下列情形之一的，可以发放补贴：
（一）夜间值班的；
（二）节日值班的。
```

第二条 本办法自2017年1月1日起施行。

```policy
第二条 本办法自2017年1月1日起施行。
```

```vocabulary
事实
| 名称 | 标识 | 性质 |
|---|---|---|
| 夜间值班 | night | 客观 |
| 节日值班 | holiday | 客观 |

结果
| 名称 | 标识 | 益损 | 主次 |
|---|---|---|---|
| 发放补贴 | pay | 益 | 主 |
```
"""
CLAIMS = """```policy
性质“其一即可”：凡本办法已经施行，有第一条第（一）项规定情形的，可以发放补贴。
性质“二者皆无”：凡没有第一条第（一）项规定情形，没有第一条第（二）项规定情形的，不得发放补贴。
```

```vocabulary
性质
| 名称 | 标识 | 英文 |
|---|---|---|
| 其一即可 | one | one is enough |
| 二者皆无 | none | none, no allowance |
```
"""


def test_an_item_that_only_a_property_names(tmp_path, capsys):
    (tmp_path / "m.md").write_text(TEXT, encoding="utf-8")
    official = TEXT.partition("```policy")[0] + "第二条 本办法自2017年1月1日起施行。\n"
    (tmp_path / "m.txt").write_text(official, encoding="utf-8")
    (tmp_path / "p.md").write_text(CLAIMS, encoding="utf-8")
    files = [str(tmp_path / "m.md"), "--proofs", str(tmp_path / "p.md")]
    main(["check", *files, "--property", "one", "--property", "none"])
    told = capsys.readouterr()
    assert "PM0699" not in told.err
    assert told.out.count("✓ 已证明") == 2


def test_a_mistake_in_a_property_is_in_no_article(tmp_path, capsys):
    (tmp_path / "night.md").write_text(TEXT, encoding="utf-8")
    wrong = CLAIMS.replace("没有第一条第（二）项规定情形", "没有第一条第（三）项规定情形")
    (tmp_path / "night.properties.md").write_text(wrong, encoding="utf-8")
    assert main(["check", str(tmp_path / "night.md")]) == 2
    said = capsys.readouterr().err
    assert "PM0" in said
    assert "第0条" not in said
