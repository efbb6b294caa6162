"""The shape of the code, held by a machine: who may import what, and where things live."""

import ast
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "platform" / "formloom"

# What the kernel may read besides itself. No clock, no chance, no disk, no network, no log.
KERNEL_MAY_IMPORT = {
    # the pure part of the standard library
    "__future__", "abc", "base64", "bisect", "calendar", "collections", "contextlib", "copy", "dataclasses",
    "datetime", "decimal", "difflib", "enum", "fractions", "functools", "hashlib", "itertools", "json",
    "math", "numbers", "operator", "re", "string", "textwrap", "types", "typing", "unicodedata", "uuid",
    "zoneinfo",
    "importlib",  # only importlib.resources, to read the grammar that ships with the package
    "urllib",  # only urllib.parse
    # libraries made for the kernel's field
    "jsonschema", "lark", "re2", "referencing",
    "chinese_calendar",  # only its table of days
    "formloom",
}


def imports_of(file: Path) -> set[str]:
    """Full names a file imports."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.add(node.module or "")
    return found


def test_the_source_folder_never_becomes_a_package():
    """With platform/__init__.py Python's own `platform` module would be hidden."""
    assert not (ROOT / "platform" / "__init__.py").exists()


def test_the_kernel_is_pure():
    files = sorted((PACKAGE / "kernel").rglob("*.py"))
    assert files
    for file in files:
        for name in imports_of(file):
            top, *rest = name.split(".")
            assert top in KERNEL_MAY_IMPORT, f"{file.relative_to(ROOT)} imports {name}"
            assert top != "formloom" or rest[:1] == ["kernel"], f"{file.relative_to(ROOT)} imports {name}"
            assert top != "urllib" or rest == ["parse"], f"{file.relative_to(ROOT)} imports {name}"
            assert top != "importlib" or rest == ["resources"], f"{file.relative_to(ROOT)} imports {name}"


def test_the_kernel_asks_no_clock_and_makes_no_ids():
    banned = {"now", "utcnow", "today", "uuid1", "uuid4", "uuid7", "open"}
    for file in sorted((PACKAGE / "kernel").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            if not isinstance(node, ast.Call):
                continue
            if isinstance(node.func, ast.Name):
                called = node.func.id
            elif isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name):
                called = node.func.attr if node.func.value.id in {"datetime", "date", "uuid"} else ""
            else:
                continue
            assert called not in banned, f"{file.relative_to(ROOT)}:{node.lineno} calls {called}()"


def test_the_project_speaks_of_itself_only():
    """No path of anybody's machine in the tree."""
    found = subprocess.run(
        ["git", "grep", "-nIE", r"/(home|root|Users)/[a-z]", "--", ".", ":!*.lock", ":!*package-lock.json"],
        cwd=ROOT, capture_output=True, text=True,
    ).stdout
    assert found == "" or all("test_architecture.py" in line for line in found.splitlines())


def test_every_package_says_what_lives_in_it():
    for init in PACKAGE.rglob("__init__.py"):
        assert ast.get_docstring(ast.parse(init.read_text())), f"{init.relative_to(ROOT)} has no docstring"
