#!/usr/bin/env bash
# sqlglot 30.30.0, from DuckDB to Spark: the day of the week is another one. isodow (Monday 1 to Sunday 7) becomes
# ((DAYOFWEEK(d) % 7) + 1), two days on, so that isodow(d) < 6, "a weekday", has Saturday and Sunday in it and leaves out Thursday
# and Friday; dayofweek and weekday are handed on by name, though Sunday is 0 in DuckDB, 1 for Spark's dayofweek and 6 for its
# weekday. No warning, also with unsupported_level=RAISE. Working days counted by a query that was translated are wrong.
# Seen (Saturday 28 September 2024, Sunday): "[6, 6, 6, 7, 0, 0] [1, 7, 5, 2, 1, 6]". Exits non-zero if that changes. Needs Java.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q sqlglot==30.30.0 duckdb==2.0.1 pyspark==4.3.0
seen=$("$place/venv/bin/python" - 2> "$place/log" <<'END'
import duckdb
import sqlglot
from pyspark.sql import SparkSession

days = "(SELECT DATE '2024-09-28' AS a, DATE '2024-09-29' AS b) AS t"
asked = "SELECT " + ", ".join(f"{name}({day})" for day in "ab" for name in ("isodow", "dayofweek", "weekday"))
here = duckdb.sql(f"{asked} FROM {days}").fetchall()[0]
translated = sqlglot.transpile(asked, read="duckdb", write="spark", unsupported_level=sqlglot.ErrorLevel.RAISE)[0]
spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
there = spark.sql(f"{translated} FROM {days}").first()
print(list(here), list(there))
END
) || { cat "$place/log"; exit 1; }
echo "$seen"
[ "$seen" = "[6, 6, 6, 7, 0, 0] [1, 7, 5, 2, 1, 6]" ]
