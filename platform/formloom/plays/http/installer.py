"""Makes workspaces with their administrators, one per line of input; a process beside the server."""

import sys
from typing import Any

from formloom.kernel import strict_json
from formloom.runtime import workspaces
from formloom.settings import from_environment, use
from formloom.storage.migrate import migrate_directory


def main() -> None:
    """Read ``{"key", "zone", "login", "name", "password"}`` and answer each with its key."""
    use(from_environment())
    migrate_directory()
    print("ready", flush=True)
    for line in sys.stdin:
        told: dict[str, Any] = strict_json.loads(line)
        workspace = workspaces.ensure(told["key"], told["key"], zone=told["zone"])
        workspaces.add_person(workspace, login=told["login"], name=told["name"], password=told["password"],
                              administrator=True)
        print(told["key"], flush=True)


if __name__ == "__main__":
    main()
