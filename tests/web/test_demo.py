"""formloom demo and its neighbours as people start them: real processes, told about in sentences."""

import json
import os
import re
import signal
import socket
import stat
import subprocess
import sys
import urllib.request
from contextlib import contextmanager

import pytest

from tests.templates import GALLERY, HERE

PASSWORD = "demo tests only"
LAST_LINE = re.compile(r"Formloom: (http://\S+)")


def formloom(*words, **environment):
    """One command, run to its end."""
    return subprocess.run(
        [sys.executable, "-m", "formloom.cli", *words], env={**os.environ, **environment}, text=True,
        stdin=subprocess.DEVNULL, capture_output=True, timeout=60)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


@contextmanager
def demo(**environment):
    """The running demo: its address and everything it said before that."""
    process = subprocess.Popen(
        [sys.executable, "-m", "formloom.cli", "demo"],
        env={**os.environ, "PORT": free_port(), **environment},
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    said = ""
    try:
        for line in process.stdout:
            said += line
            if found := LAST_LINE.match(line):
                break
        assert found, said
        # Its port is open already: this waits until somebody answers there.
        urllib.request.urlopen(f"{found[1]}/readyz", timeout=60).close()
        yield found[1], said
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
    assert process.returncode == 0


def sign_in(address, login, password):
    """The answer to signing in."""
    request = urllib.request.Request(
        f"{address}/api/v1/session", json.dumps({"login": login, "password": password}).encode(),
        {"Content-Type": "application/json", "Origin": address})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def printed_password(said):
    return re.search(r"password of all: (.+)", said)[1]


def sign_ins(said):
    """The sign-in names of the printed table."""
    lines = said[said.index("sign-in name"):said.index("The password")].splitlines()[1:]
    return [line.split()[1] for line in lines if line.strip()]


def test_the_demo_starts_and_everybody_it_names_can_sign_in(stores_here):
    with demo() as (address, said):
        people = json.loads((GALLERY / "sales_follow_up" / "sample" / "people.json").read_text())["people"]
        assert sorted(sign_ins(said)) == sorted(one["login"] for one in people)
        assert said.count("administrator") == 1
        for login in sign_ins(said):
            answer = sign_in(address, login, printed_password(said))
            assert [one["key"] for one in answer["workspaces"]] == ["demo"]


def test_later_starts_make_nothing_again_and_know_the_password(stores_here):
    with demo() as (_address, first):
        assert "Making the demo workspace" in first
    file = stores_here.data / "demo_password"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert file.read_text().strip() == printed_password(first)
    with demo() as (address, again):
        assert "Making the demo workspace" not in again
        assert printed_password(again) == printed_password(first)
        assert sign_in(address, sign_ins(again)[0], printed_password(first))
    with demo(FORMLOOM_DEMO_PASSWORD=PASSWORD) as (address, said):
        assert printed_password(said) == PASSWORD
        assert sign_in(address, sign_ins(said)[0], PASSWORD)


def test_a_taken_port_is_told_in_a_sentence(stores_here):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = formloom("demo", PORT=port)
    assert done.returncode == 2
    assert f"127.0.0.1:{port} cannot be used" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("environment", [
    {"FORMLOOM_MODE": "production"}, {"FORMLOOM_DATA": "/dev/null/data"}, {"FORMLOOM_DEMO_PASSWORD": "short"},
    {"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none"},
])
def test_the_demo_says_why_it_does_not_start(stores_here, environment):
    done = formloom("demo", **{"PORT": free_port(), **environment})
    assert done.returncode != 0
    assert done.stderr.strip()
    assert "Traceback" not in done.stdout + done.stderr


def test_a_template_is_listed_checked_and_installed(stores_here, workspace):
    listed = formloom("template", "list")
    assert "sales_follow_up" in listed.stdout
    folder = str(HERE / "leave_request")
    assert "nothing is wrong" in formloom("template", "check", folder).stdout
    installed = formloom("template", "install", folder, "--workspace", "acme", "--sample")
    assert installed.stdout == "Installed as the app leave_request.\n", installed.stderr
    removed = formloom("template", "remove-sample", "leave_request", "--workspace", "acme")
    assert re.fullmatch(r"Removed: \d+ records, \d+ cases, \d+ members, \d+ departments\.\n", removed.stdout)
    again = formloom("template", "install", "sales_follow_up", "--workspace", "acme")
    assert again.stdout == "Installed as the app sales_follow_up.\n", again.stderr


@pytest.mark.parametrize(("words", "said"), [
    (["install", "nowhere", "--workspace", "acme"], "There is no template nowhere"),
    (["install", "sales_follow_up", "--workspace", "nowhere"], "There is no workspace nowhere"),
    (["check", "/nowhere"], "There is no folder /nowhere"),
    (["remove-sample", "nowhere", "--workspace", "acme"], "There is no app nowhere"),
])
def test_what_is_not_there_is_told_in_a_sentence(stores_here, workspace, words, said):
    done = formloom("template", *words)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert said in done.stderr


def test_a_broken_template_is_told_file_by_file(stores_here, tmp_path):
    (tmp_path / "manifest.json").write_text('{"format": 1, "flavour": "x"}')
    done = formloom("template", "check", str(tmp_path))
    assert done.returncode == 1
    assert "manifest.json#flavour: “flavour” means nothing here. Remove it." in done.stderr


def test_recording_the_sample_again_gives_the_same_files(stores_here, tmp_path):
    folder = tmp_path / "leave_request"
    subprocess.run(["cp", "-r", str(HERE / "leave_request"), str(folder)], check=True)
    done = formloom("template", "record", str(folder))
    assert done.returncode == 0, done.stderr
    for path in sorted((HERE / "leave_request" / "sample").iterdir()):
        assert (folder / "sample" / path.name).read_text() == path.read_text(), path.name


def test_the_doctor_finds_a_store_in_order_and_one_that_is_not(stores_here, workspace):
    found = formloom("doctor").stdout
    assert re.search(rf"^ok  workspace {workspace}, version \d+$", found, re.MULTILINE)
    assert re.search(r"^ok  template sales_follow_up", found, re.MULTILINE)


def test_the_doctor_says_what_to_do_where_nothing_is(stores_here, tmp_path):
    done = formloom("doctor", FORMLOOM_DATA=str(tmp_path / "empty"), DATABASE_URL="")
    assert done.returncode == 1
    assert "formloom migrate" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
