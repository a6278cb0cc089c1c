#!/usr/bin/env bash
# sqlglot 30.30.0, from DuckDB to Spark: date_diff of months and years is handed on as DATEDIFF(MONTH, …), though DuckDB counts how
# many times the month or year turns between the two days (its documentation counts boundaries) and Spark how many whole
# ones have passed. From 31 December 2023 to 1 January 2024 it is one year here and none there; an age, or a period of months,
# computed by a query that was translated is up to one less. No warning, also with unsupported_level=RAISE.
# Seen: "(1, 1) SELECT DATEDIFF(YEAR, a, b), DATEDIFF(MONTH, a, b) [0, 0]". Exits non-zero if that changes. Needs Java.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q sqlglot==30.30.0 duckdb==2.0.1 pyspark==4.3.0
seen=$("$place/venv/bin/python" - 2> "$place/log" <<'END'
import duckdb
import sqlglot
from pyspark.sql import SparkSession

days = "(SELECT DATE '2023-12-31' AS a, DATE '2024-01-01' AS b) AS t"
asked = "SELECT date_diff('year', a, b), date_diff('month', a, b)"
here = duckdb.sql(f"{asked} FROM {days}").fetchall()[0]
translated = sqlglot.transpile(asked, read="duckdb", write="spark", unsupported_level=sqlglot.ErrorLevel.RAISE)[0]
spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
there = spark.sql(f"{translated} FROM {days}").first()
print(here, translated, list(there))
END
) || { cat "$place/log"; exit 1; }
echo "$seen"
[ "$seen" = "(1, 1) SELECT DATEDIFF(YEAR, a, b), DATEDIFF(MONTH, a, b) [0, 0]" ]
