"""The same request twice, with a key: done once, answered twice."""

import io
import json
import signal
import subprocess
import sys
import threading
from datetime import timedelta

SALES = {"title": "Sales"}
KILLED = """
import json, os, sys
from formloom import settings
from formloom.storage import people
from formloom.web.app import create_app

insert = people.insert_department
def insert_and_die(tx, row):
    insert(tx, row)
    tx.after_commit(lambda: os.kill(os.getpid(), 9))

people.insert_department = insert_and_die
cookie, headers, body = json.loads(sys.argv[1])
client = create_app(settings.ready_to_serve(settings.from_environment())).test_client()
client.set_cookie("formloom", cookie)
client.post("/api/v1/w/acme/departments", headers=headers, json=body)
"""


def departments(browser):
    return browser.get("/w/acme/departments").json["items"]


def test_a_repeat_gets_the_first_answer(ada):
    first = ada.post("/w/acme/departments", SALES, key="one")
    second = ada.post("/w/acme/departments", SALES, key="one")
    assert (second.status_code, second.json, second.headers["ETag"]) == (201, first.json, '"1"')
    assert second.headers["Idempotent-Replay"] == "true"
    assert len(departments(ada)) == 1


def test_a_server_killed_behind_the_commit_has_kept_its_answer(ada):
    asked = [ada.client.get_cookie("formloom").value,
             {"X-CSRF-Token": ada.csrf, "Idempotency-Key": "one"}, SALES]
    killed = subprocess.run([sys.executable, "-c", KILLED, json.dumps(asked)])
    assert killed.returncode == -signal.SIGKILL
    again = ada.client.post("/api/v1/w/acme/departments", headers=asked[1], json=SALES)
    assert (again.status_code, again.headers["ETag"]) == (201, '"1"')
    assert [again.json] == departments(ada)


def test_without_a_key_it_is_a_second_request(ada):
    ada.post("/w/acme/departments", SALES)
    ada.post("/w/acme/departments", SALES)
    assert len(departments(ada)) == 2


def test_the_same_key_for_another_body_is_refused(ada):
    ada.post("/w/acme/departments", SALES, key="one")
    refused = ada.post("/w/acme/departments", {"title": "Other"}, key="one")
    assert (refused.status_code, refused.json["code"]) == (422, "key_reused")
    refused = ada.post("/w/acme/roles", {"key": "sales", **SALES}, key="one")
    assert refused.json["code"] == "key_reused"


def test_a_refused_request_does_not_use_up_its_key(ada):
    assert ada.post("/w/acme/departments", {"title": ""}, key="one").status_code == 422
    assert ada.post("/w/acme/roles", {"key": "a", "title": "A", "members": [ada.member[::-1]]},
                    key="one").status_code == 422
    assert ada.post("/w/acme/departments", SALES, key="one").status_code == 201


def test_a_key_belongs_to_its_person(ada, sign_up):
    other = sign_up("grace", administrator=True)
    ada.post("/w/acme/departments", SALES, key="one")
    other.post("/w/acme/departments", SALES, key="one")
    assert len(departments(ada)) == 2


def test_a_key_is_kept_for_a_day(ada, move_clock):
    ada.post("/w/acme/departments", SALES, key="one")
    move_clock(timedelta(hours=25))
    ada.post("/w/acme/departments", SALES, key="one")
    assert len(departments(ada)) == 2


def test_a_double_click_is_one_request(ada):
    answers = []

    def click():
        client = type(ada)(ada.app)
        client.csrf = ada.csrf
        client.client.set_cookie("formloom", ada.client.get_cookie("formloom").value)
        answers.append(client.post("/w/acme/departments", SALES, key="one"))

    threads = [threading.Thread(target=click) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(departments(ada)) == 1
    assert {answer.status_code for answer in answers} <= {201, 409}
    assert len({answer.json["id"] for answer in answers if answer.status_code == 201}) == 1


def test_a_key_that_cannot_be_read_is_refused(ada):
    assert ada.post("/w/acme/departments", SALES, key="x" * 300).json["code"] == "bad_header"


def test_another_file_of_the_same_length_is_another_request(ada):
    def upload(content, name="a.txt"):
        data = {"file": (io.BytesIO(content), name)}
        return ada.post("/w/acme/files", data=data, content_type="multipart/form-data", key="one")

    first = upload(b"12345")
    assert upload(b"12345").json == first.json
    assert upload(b"54321").json["code"] == "key_reused"
    assert upload(b"12345", "b.txt").json["code"] == "key_reused"
