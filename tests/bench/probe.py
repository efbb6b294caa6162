"""The bare minimum behind the same web server: one durable insert, and one page by the product's own SQL."""

import json
import sys
from pathlib import Path

import sqlalchemy as sa
from flask import Flask, Response

from formloom.cli.server import Server, listen, processes
from formloom.settings import Settings
from formloom.storage.engines import sqlite

folder, port, store = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
columns = [sa.Column(f"c{at}", sa.Text) for at in range(11)]
row = sa.Table("bare", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), *columns)
app = Flask(__name__)


@app.post("/insert")
def insert() -> Response:
    with sqlite(folder / "bare.db").begin() as connection:
        connection.execute(sa.insert(row), {f"c{at}": "twelve letters" for at in range(11)})
    return Response('{"done": true}', mimetype="application/json")


@app.get("/page")
def page() -> Response:
    sql, values = json.loads((folder / "page.json").read_text())
    with sqlite(store).execution_options(begin="DEFERRED").begin() as connection:
        rows = [dict(one) for one in connection.exec_driver_sql(sql, tuple(values)).mappings()]
    return Response(json.dumps({"items": rows, "next": None}), mimetype="application/json")


if __name__ == "__main__":
    row.metadata.create_all(sqlite(folder / "bare.db"))
    listener = listen(Settings(data=folder, port=port))
    Server(app, listener, processes()).run()
