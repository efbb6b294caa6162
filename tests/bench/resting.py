"""What the product takes when nobody uses it: memory at rest, and the time until it answers."""

import statistics
import time
from pathlib import Path

from tests.bench.load import ROUNDS
from tests.bench.product import Product, running
from tests.bench.report import Figure


def start_up(folder: Path) -> Figure:
    """From the command to the first answer, with stores that exist."""
    taken = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        with running(folder, "formloom.cli", "serve"):
            taken.append(time.perf_counter() - began)
    note = f"median of {ROUNDS} starts ({min(taken):.2f}–{max(taken):.2f})"
    return Figure("formloom serve to first answer", statistics.median(taken), 2.0, "s", note, at_most=True)


def memory(product: Product) -> Figure:
    """The proportional share of the supervisor, its web processes and the worker, after the first answer."""
    tree = family(product.process.pid)
    total = sum(_share(pid) for pid in tree) / 1024
    note = f"{len(tree)} processes: supervisor, web, worker"
    return Figure("memory at rest", total, 150, "MiB", note, at_most=True)


def family(pid: int) -> list[int]:
    """A process and everything below it."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(one for child in children for one in family(int(child)))]


def _share(pid: int) -> int:
    """KiB."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
