"""Run every test outside tests/kernel once on SQLite and once on PostgreSQL, and compare the counts."""

import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

DATABASES = ("sqlite", "postgresql")
# Most tests wait for a server or a browser; more than a few at once only make each other wait.
WORKERS = min(4, max(2, os.cpu_count() or 2))


def run(database: str, report: Path, arguments: list[str]) -> tuple[int, int, int]:
    """(exit code, tests that passed, tests that ran) of one pytest run."""
    command = [
        sys.executable, "-m", "pytest", "-q", "tests", "--ignore=tests/kernel",
        "-n", str(WORKERS), "--dist", "worksteal", f"--junitxml={report}", *arguments,
    ]
    print(f"== {database}", flush=True)
    code = subprocess.run(command, env={**os.environ, "FORMLOOM_TEST_DATABASE": database}).returncode
    suite = next(ElementTree.parse(report).getroot().iter("testsuite"))
    ran, *not_passed = (int(suite.get(name, 0)) for name in ("tests", "failures", "errors", "skipped"))
    return code, ran - sum(not_passed), ran


def main(arguments: list[str]) -> int:
    with tempfile.TemporaryDirectory() as folder:
        results = {name: run(name, Path(folder) / f"{name}.xml", arguments) for name in DATABASES}
    for name, (_code, passed, ran) in results.items():
        print(f"{name}: {passed} passed of {ran}")
    same = len({(passed, ran) for _code, passed, ran in results.values()}) == 1
    if not same:
        print("The two databases did not run and pass the same tests.")
    return 0 if same and all(code == 0 for code, _passed, _ran in results.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
