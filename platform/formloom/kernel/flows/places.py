"""Places: where a token stands among the parallel blocks, written as text.

"" is outside all blocks; "P.1/left" the branch left of the first passage through P; "P.1/left>Q.2/x" a
branch inside that. A condition opens no place: its taken branch belongs to the way around it (J8).
"""


def branch_place(outer: str, block: str, branch: str) -> str:
    """The place of a branch of a block that was entered at ``outer``."""
    one = f"{block}/{branch}"
    return f"{outer}>{one}" if outer else one


def block_of(place: str) -> str:
    """The visit id of the innermost block."""
    return place.rpartition(">")[2].partition("/")[0]


def branch_of(place: str) -> str:
    """The innermost branch id."""
    return place.rpartition(">")[2].partition("/")[2]


def is_within(place: str, outer: str) -> bool:
    """Is ``place`` this place, or inside a block there?"""
    return not outer or place == outer or place.startswith(outer + ">")
