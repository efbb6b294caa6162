"""Codes of problems that ``check_flow`` finds; the sentences are in the problem catalogue."""

FLOW_CODES = frozenset(
    {
        "bad_reference",
        "branch_needs_condition",
        "branch_without_condition",
        "condition_type",
        "default_branch",
        "duplicate_id",
        "join_too_many",
        "missing_key",
        "not_before",
        "not_built",
        "reserved_id",
        "too_deep",
        "too_many_stages",
        "unknown_department",
        "unknown_field",
        "unknown_form",
        "unknown_key",
        "unknown_kind",
        "unknown_member",
        "unknown_role",
        "unknown_stage",
        "unreachable",
        "vote_missing",
        "vote_never",
        "wrong_value",
    }
)
