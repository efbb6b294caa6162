"""The supervisor keeps its programs alive, and takes them with it when it ends."""

import os
import signal
import subprocess
import sys
import time

PROGRAM = """
import os, signal, sys
from formloom.cli import supervisor
supervisor.RESTART_DELAY = 0.05

def program():
    print(os.getpid(), flush=True)
    signal.pause()

sys.exit(supervisor.Supervisor({"one": program}).run())
"""


def start(errors=subprocess.DEVNULL):
    return subprocess.Popen([sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, stderr=errors, text=True)


def gone(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_who_dies_is_started_again():
    supervisor = start()
    first = int(supervisor.stdout.readline())
    os.kill(first, signal.SIGKILL)
    second = int(supervisor.stdout.readline())
    assert second != first
    supervisor.terminate()
    assert supervisor.wait(10) == 0
    assert gone(second)


def test_who_is_told_to_stop_says_so_once():
    supervisor = start(errors=subprocess.PIPE)
    supervisor.stdout.readline()
    supervisor.terminate()
    assert supervisor.communicate(timeout=10)[1] == "Stopping ...\n"


def test_a_killed_supervisor_takes_its_children_along():
    supervisor = start()
    child = int(supervisor.stdout.readline())
    supervisor.kill()
    supervisor.wait(10)
    # The pipe closes when the last process that holds it dies, a moment before it is gone.
    assert supervisor.stdout.read() == ""
    until = time.monotonic() + 10
    while not _has_ended(child):
        assert time.monotonic() < until


def _has_ended(pid):
    """Gone, or a zombie that nobody has asked about yet."""
    try:
        with open(f"/proc/{pid}/stat") as about:
            return about.read().rsplit(")", 1)[1].split()[0] in "ZX"
    except (FileNotFoundError, ProcessLookupError):
        return True
