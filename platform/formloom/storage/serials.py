"""Counters of serial numbers, where they are set rather than counted up."""

import sqlalchemy as sa

from formloom.storage.stores import Tx
from formloom.storage.tables import serial_counter


def put(tx: Tx, app: str, form: str, field: str, period: str, value: int) -> None:
    """The last number given out in a period that had none before."""
    row = {"app": app, "form": form, "field": field, "period": period, "value": value}
    tx.execute(sa.insert(serial_counter).values(row))
