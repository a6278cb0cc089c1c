"""A measure of three articles, and what goes with it."""

from __future__ import annotations

MEASURE = """停车补贴办法

第一章 总则

第一条 残疾人申请补贴的，应当予以补贴。

```policy
第一条
残疾人申请补贴的，应当予以补贴。
```

第二条 弄虚作假的，不予补贴。

```policy
第二条
弄虚作假的，不予补贴。
```

第三条 本办法自2026年1月1日起施行。

```policy
第三条
本办法自2026年1月1日起施行。
```

```vocabulary
主体
| 名称 | 标识 | 英文 | 条款 |
|---|---|---|---|
| 残疾人 | disabled | a disabled person | 1 |

事实
| 名称 | 标识 | 英文 | 条款 | 性质 | 类型 | 通常值 |
|---|---|---|---|---|---|---|
| 残疾人申请补贴 | applies | a disabled person applies | 1 | 客观 | 是否 | 否 |
| 弄虚作假 | fraud | there is fraud | 2 | 客观 | 是否 | 否 |

结果
| 名称 | 标识 | 英文 | 条款 | 益损 | 主次 | 互斥 |
|---|---|---|---|---|---|---|
| 予以补贴 | subsidy | the subsidy | 1 | 益 | 主 | 不予补贴 |
| 不予补贴 | refusal | no subsidy | 2 | 损 | 主 | 予以补贴 |
```
"""
PROPERTIES = """# 性质

```policy
性质“骗取的没有补贴”：凡弄虚作假的，不得予以补贴。预期：证伪。
```
"""
OFFICIAL = """停车补贴办法

第一章 总则

第一条 残疾人申请补贴的，应当予以补贴。

第二条 弄虚作假的，不予补贴。

第三条 本办法自2026年1月1日起施行。
"""
