"""The life of a task, as a table: state, what happens, next state. A state without a row is closed."""

BIRTH = {
    "opened": "open",
    "queued": "waiting",
    "cancelled": "cancelled",
    "auto_approved": "auto_approved",
    "auto_rejected": "auto_rejected",
}

TASK_MOVES: dict[str, dict[str, str]] = {
    "waiting": {"opened": "open", "cancelled": "cancelled", "transferred": "transferred"},
    "open": {
        "begun": "open",
        "saved": "open",
        "ticked": "open",
        "approved": "approved",
        "handled": "handled",
        "rejected": "rejected",
        "returned": "returned",
        "transferred": "transferred",
        "cancelled": "cancelled",
        "auto_approved": "auto_approved",
        "auto_rejected": "auto_rejected",
    },
}

TASK_STATES = frozenset(
    [*TASK_MOVES, *BIRTH.values(), *(state for row in TASK_MOVES.values() for state in row.values())]
)

LIVE = frozenset(TASK_MOVES)
YES = frozenset({"approved", "handled", "auto_approved"})
NO = frozenset({"rejected", "auto_rejected"})
# A person's task that leaves the electorate: somebody else has the vote now, or nobody (J7).
GONE = frozenset({"transferred"})


def moved(state: str | None, word: str) -> str:
    """The state after ``word`` happened. KeyError for a move the table does not have."""
    return BIRTH[word] if state is None else TASK_MOVES[state][word]
