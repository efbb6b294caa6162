"""Permission sets as values: which rows, which fields, which actions."""
