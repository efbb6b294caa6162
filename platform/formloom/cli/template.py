"""formloom template: list, check and install templates, record the sample of one, take one away."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from formloom.settings import from_environment, use

if TYPE_CHECKING:
    from formloom.kernel.packages import Package


def arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True)
    actions.add_parser("list", help="the templates of the gallery")
    install = actions.add_parser("install", help="install a template into a workspace")
    install.add_argument("template", metavar="KEY|FOLDER", help="one of the gallery, or a folder")
    install.add_argument("--workspace", required=True, metavar="KEY")
    install.add_argument("--sample", action="store_true", help="with sample people, records and cases")
    remove = actions.add_parser("remove-sample", help="take an app's sample data away again")
    remove.add_argument("app", metavar="APP", help="the app's key, such as sales_follow_up")
    remove.add_argument("--workspace", required=True, metavar="KEY")
    check = actions.add_parser("check", help="say everything that is wrong with a folder")
    check.add_argument("folder", type=Path)
    record = actions.add_parser("record", help="write the sample's logs from its stories")
    record.add_argument("folder", type=Path)


def run(options: argparse.Namespace) -> int:
    from formloom.cli.telling import tell
    from formloom.runtime.problems import RuntimeProblem

    use(from_environment())
    try:
        return ACTIONS[options.action](options)
    except RuntimeProblem as refused:
        return tell(refused)


def _list(_options: argparse.Namespace) -> int:
    from formloom.runtime import gallery, template_folders

    for one in (gallery.told(manifest, "en") for manifest in template_folders.manifests()):
        print(f"{one['key']} {one['version']}  {one['title']}: {one['summary']}")
    return 0


def _install(options: argparse.Namespace) -> int:
    from formloom.runtime import templates, workspaces

    workspace = workspaces.find(options.workspace)
    if workspace is None:
        return _refused(f"There is no workspace {options.workspace}. Make it with: formloom user create")
    package = _package(options.template)
    if package is None:
        return _refused(f"There is no template {options.template}. See: formloom template list")
    done = templates.install(workspace, package, sample=options.sample)
    print(f"Installed as the app {done.app}.")
    return 0


def _remove_sample(options: argparse.Namespace) -> int:
    from formloom.runtime import sample_removal, workspaces
    from formloom.runtime.problems import NotFound

    workspace = workspaces.find(options.workspace)
    if workspace is None:
        return _refused(f"There is no workspace {options.workspace}.")
    try:
        gone = sample_removal.remove(workspace, options.app)
    except NotFound:
        return _refused(f"There is no app {options.app} in the workspace {options.workspace}.")
    print("Removed: " + ", ".join(f"{count} {what}" for what, count in gone.items()) + ".")
    return 0


def _check(options: argparse.Namespace) -> int:
    from formloom.runtime import template_folders

    if not options.folder.is_dir():
        return _refused(f"There is no folder {options.folder}.")
    package = template_folders.load(options.folder)
    print(f"{package.manifest.key} {package.manifest.version}: nothing is wrong.")
    return 0


def _record(options: argparse.Namespace) -> int:
    from formloom.cli.telling import tell_all
    from formloom.kernel.packages import read_package, record_stories
    from formloom.runtime import template_folders

    if not options.folder.is_dir():
        return _refused(f"There is no folder {options.folder}.")
    package = read_package(template_folders.files_of(options.folder))
    recorded = None if isinstance(package, list) else record_stories(package)
    problems = package if isinstance(package, list) else recorded.problems if recorded else []
    if recorded is None or problems:
        tell_all(problems)
        return 1
    for name, text in recorded.files.items():
        (options.folder / name).write_text(text, encoding="utf-8")
        print(f"Wrote {options.folder / name}")
    return 0


def _package(given: str) -> "Package | None":
    """What looks like a path is a folder; a bare key is one of the gallery."""
    from formloom.runtime import template_folders
    from formloom.runtime.problems import NotFound

    if "/" in given or given.startswith("."):
        return template_folders.load(Path(given)) if Path(given).is_dir() else None
    try:
        return template_folders.shipped(given)
    except NotFound:
        return None


def _refused(text: str) -> int:
    print(text, file=sys.stderr)
    return 1


ACTIONS = {
    "list": _list, "install": _install, "remove-sample": _remove_sample, "check": _check, "record": _record}
