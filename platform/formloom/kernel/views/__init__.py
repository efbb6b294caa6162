"""Views: named lists of a form's records, with columns, a filter and an order.

    {"title": text, "form": key, "columns": [path], "filter": condition tree, "sort": ["-order_date", "no"]}

    check_view(document, app, find) -> [Problem]       the publish check; find: "app/form" -> Form | None
    FACTS: path -> title key of the facts of every record that a column may show
"""

from formloom.kernel.views.check import FACTS, MOST_COLUMNS, check_view

__all__ = ["FACTS", "MOST_COLUMNS", "check_view"]
