"""Carries messages into the database and replies out of it; every decision is in the SQL file it is given."""

import json
import sys
from pathlib import Path

import duckdb


def main() -> None:
    """Speaks the protocol on standard input and output."""
    database = duckdb.connect(config={"threads": 1})
    database.execute("CREATE TABLE asked (message JSON)")
    script = database.extract_statements(Path(sys.argv[1]).read_text("utf-8"))
    for line in sys.stdin:
        match json.loads(line)["cmd"]:
            case "start":
                about = {"name": "duckdb", "version": duckdb.__version__, "language": "SQL"}
                reply = json.dumps({"protocol": 1, "implementation": about})
            case "dialect":
                reply = '{"ok": true}'
            case "stop":
                return
            case _:
                database.execute("DELETE FROM asked")
                database.execute("INSERT INTO asked VALUES (?)", [line])
                for statement in script:
                    database.execute(statement)
                ((reply,),) = database.execute("SELECT line FROM reply").fetchall()
        print(reply, flush=True)


main()
