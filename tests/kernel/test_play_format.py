"""The play format: what is refused, how verdicts are told, and what the program answers."""

import json
from pathlib import Path

import pytest

from formloom.plays import main

HEAD = """
people: {ini: {}, u: {}, "v[1..3]": {}}
form: {amt: money}
flow: [{id: A, kind: approve, who: u}]
"""


@pytest.fixture
def say(tmp_path, capsys):
    """Write a file, run it, and give back the exit code and the verdicts."""
    def run(text: str, *options: str, name: str = "example.yaml"):
        file = tmp_path / name
        file.write_text(text)
        code = main([str(file), "--json", *options])
        return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    return run


def steps(text: str) -> str:
    return f"{HEAD}steps:\n{text}"


def test_a_verdict_has_these_keys_and_no_others(say):
    code, [verdict] = say(f"play: P\n{steps('  - do: {submit: ini}')}")
    assert code == 0
    assert verdict == {"play": "P", "file": verdict["file"], "result": "passed", "step": None, "path": None,
                       "expected": None, "actual": None}


def test_a_play_without_a_name_is_called_after_its_file_and_position(say):
    _, verdicts = say(steps("  - do: {submit: ini}") + "\n---" + steps("  - do: {submit: ini}"))
    assert [one["play"] for one in verdicts] == ["example.yaml 1", "example.yaml 2"]


def test_a_json_file_is_one_play(say):
    document = {"people": {"ini": {}, "u": {}}, "flow": [{"id": "A", "kind": "approve", "who": "u"}],
                "steps": [{"do": {"submit": "ini"}, "expect": {"open": {"A": ["u"]}}}]}
    code, _ = say(json.dumps(document), name="example.json")
    assert code == 0


def test_only_runs_the_named_play(say):
    first, second = (f"play: {name}\n{steps('  - do: {submit: ini}')}" for name in ("one", "two"))
    _, verdicts = say(f"{first}\n---\n{second}", "--only", "two")
    assert [one["play"] for one in verdicts] == ["two"]


@pytest.mark.parametrize("text, step, path, expected, actual", [
    ("  - do: {submit: ini}\n    expect: {open: {A: [ini]}}", 1, "expect.open.A", ["ini"], ["u"]),
    ("  - do: {submit: ini}\n    expect: {open: {}}", 1, "expect.open.A", [], ["u"]),
    ("  - do: {submit: ini}\n    refused: conflict", 1, "refused", "conflict", "ok"),
    ("  - do: {submit: ini}\n  - do: {approve: ini, at: A}", 2, "refused", "ok", "forbidden"),
    ("  - do: {submit: ini}\n  - do: {approve: u, data: {amt: 1}}\n    refused: {code: invalid, field: to}",
     2, "refused.field", "to", "amt"),
    ("  - do: {submit: ini}\n  - do: {urge: ini}\n    times: 3\n    results: {ok: 3}", 2, "results.ok", 3, 1),
    ("  - do: {submit: ini}\n  - do: {urge: ini}\n    times: 3\n    results: {ok: 1, too_soon: 1}",
     2, "results.too_soon", 1, 2),
    ("  - do: {submit: ini}\n  - either: {a: [{check: true}], b: [{check: true}, {do: {reject: u}, expect: "
     "{state: approved}}]}", "2/b/2", "expect.state", "approved", "rejected"),
    ("  - do: {submit: ini}\n    expect: {sent: {task: {}}}", 1, "expect.sent.task.u", 0, 1),
])
def test_a_failure_names_its_step_path_and_values(say, text, step, path, expected, actual):
    code, [verdict] = say(steps(text))
    assert code == 1
    assert verdict["result"] == "failed"
    assert [verdict[key] for key in ("step", "path", "expected", "actual")] == [step, path, expected, actual]


@pytest.mark.parametrize("text, step, path", [
    ("  - do: {submit: ini, what: 1}", 1, "do.what"),
    ("  - do: {submit: somebody}", 1, "do.submit"),
    ("  - do: {approve: u, at: B}", 1, "do.at"),
    ("  - do: {submit: ini, data: {qty: 1}}", 1, "do.data.qty"),
    ("  - do: {submit: ini, approve: u}", 1, "do"),
    ("  - do: {submit: ini}\n    expect: {opened: {}}", 1, "expect.opened"),
    ("  - do: {submit: ini}\n    expect: {open: {B: [u]}}", 1, "expect.open.B"),
    ("  - do: {submit: ini}\n    expect: {state: done}", 1, "expect.state"),
    ("  - do: {submit: ini}\n    refused: nope", 1, "refused"),
    ("  - do: {submit: ini}\n    wait: PT1H", 1, None),
    ("  - wait: 1 hour", 1, "wait"),
    ("  - either: {a: [{check: true}]}\n  - check: true", 1, "either"),
    ("  - check: true\n  - either: {a: [{check: true}, {do: {approve: u, to: x}}]}", "2/a/2", "do.to"),
    ("  - do: {submit: ini}\n  - do: {approve: ini}", 2, "do.at"),
    ("  - check: true\n    case: other", 1, "case"),
    ("  - check: true\n    expect: {state: running}", 1, "case"),
    ("  - do: {submit: ini}\n    refused: {code: invalid, field: zz}", 1, "refused.field"),
])
def test_what_cannot_be_meant_is_invalid(say, text, step, path):
    code, [verdict] = say(steps(text))
    assert code == 2
    assert (verdict["result"], verdict["step"], verdict["path"]) == ("invalid", step, path)


@pytest.mark.parametrize("expect, path", [
    ("decisions: [zz approve A]", "decisions.0"),
    ("decisions: [u approve Q]", "decisions.0"),
    ("decisions: [u approve A, auto approve A for zz (self)]", "decisions.1"),
    ("decisions: [auto approve A for u (mood)]", "decisions.0"),
    ("decisions: [hello world]", "decisions.0"),
    ("log: [{rule: A7, who: zz}]", "log.0.who"),
    ("log: [{rule: A7, from: zz}]", "log.0.from"),
    ("log: [{rule: B1, to: zz}]", "log.0.to"),
    ("closed: {A: {u: agreed}}", "closed.A.u"),
    ("closed: {A: {u: cancelled(mood)}}", "closed.A.u"),
    ("closed: {A: {u: open}}", "closed.A.u"),
    ("arrived: {A: []}", "arrived.A"),
])
def test_an_expectation_that_can_never_hold_is_invalid_not_failed(say, expect, path):
    code, [verdict] = say(steps(f"  - do: {{submit: ini}}\n    expect: {{{expect}}}"))
    assert code == 2
    assert (verdict["result"], verdict["path"]) == ("invalid", f"expect.{path}")


@pytest.mark.parametrize("expect", [
    "decisions: [u for ini approve A *, auto reject A (empty), auto return A (timeout) *]",
    "log: [{rule: R6, to: u}, {rule: A22, to: start}, {rule: V5, to: 2}]",
    "closed: {A: {u: cancelled(left)}}",
])
def test_an_expectation_that_may_hold_elsewhere_is_compared(say, expect):
    _, [verdict] = say(steps(f"  - do: {{submit: ini}}\n    expect: {{{expect}}}"))
    assert verdict["result"] == "failed"


@pytest.mark.parametrize("key", [
    "'w[5..1]'", "'w[1..x]'", "'w[1..5000]'", "v2", "~", "5", "'5'", "true", "''"])
def test_people_are_declared_once_and_by_names(say, key):
    code, [verdict] = say(steps("  - do: {submit: ini}").replace("u: {}, ", f"u: {{}}, {key}: {{}}, "))
    assert code == 2
    assert verdict["path"].startswith("people.")


@pytest.mark.parametrize("name", ["no", "on", "y", "Lǐ", "李雷", "li-lei", "Li Lei"])
def test_every_text_that_begins_with_a_letter_is_a_name(say, name):
    code, _ = say(steps("  - do: {submit: ini}").replace("u: {}, ", f"u: {{}}, {name}: {{}}, "))
    assert code == 0


@pytest.mark.parametrize("text, path", [
    (steps("  - do: {submit: ini}\n  - do: {delegate: u, at: A, to: ini}"), "do.delegate"),
    (steps("  - do: {submit: ini}\n    expect: {children: {A: []}}"), "expect.children"),
    (HEAD.replace("who: u", "who: u, leaver: drop") + "steps: [{do: {submit: ini}}]", "flow.0.leaver"),
    (HEAD.replace("kind: approve, who: u", "kind: delay, for: PT1H") + "steps: [{do: {submit: ini}}]",
     "flow.0.kind"),
    (HEAD.replace("flow: [", "flow: {revoke_days: 3, stages: [").replace("u}]", "u}]}") +
     "steps: [{do: {submit: ini}}]", "flow.revoke_days"),
    ("agents: [{from: u, to: ini}]" + steps("  - do: {submit: ini}"), "agents"),
])
def test_what_is_not_built_says_so(say, text, path):
    code, [verdict] = say(text)
    assert code == 2
    assert (verdict["result"], verdict["path"], verdict["actual"]) == ("invalid", path, "not_built")


@pytest.mark.parametrize("text, reason", [
    ("play: P\nplay: Q\n", "duplicate_key in line 2"),
    ("play: &a P\n", "anchor in line 1"),
    ("play: !!str P\n", "tag in line 1"),
    ("play: ]\n", "syntax in line 1"),
    ("play: P\nsteps: 1e99\n", "number_too_long in line 2"),
    ("play: P\nsteps: .nan\n", "not_a_number in line 2"),
])
def test_a_text_that_is_not_our_yaml_is_invalid_and_its_neighbours_are_not(say, text, reason):
    good = f"play: good\n{steps('  - do: {submit: ini}')}"
    code, [bad, fine] = say(f"{text}\n---\n{good}")
    assert code == 2
    assert (bad["result"], bad["actual"]) == ("invalid", reason)
    assert fine["result"] == "passed"


def test_two_plays_of_one_name_are_not_told_apart(say):
    play = f"play: P\n{steps('  - do: {submit: ini}')}"
    _, verdicts = say(f"{play}\n---\n{play}")
    assert [one["result"] for one in verdicts] == ["passed", "invalid"]


def test_words_of_other_yaml_versions_stay_texts(say):
    play = steps("  - do: {submit: ini, data: {note: no}}\n    expect: {record: {note: 'no'}}")
    code, _ = say(play.replace("amt: money", "note: text"))
    assert code == 0


def test_together_must_hold_in_every_order(say):
    play = steps("  - do: {submit: ini}\n  - together: [{approve: u, at: A}, {withdraw: ini}]\n"
                 "    results: {ok: 1, conflict: 1}\n    expect: {state: approved}")
    code, [verdict] = say(play)
    assert code == 1
    assert (verdict["path"], verdict["actual"]) == ("expect.state", "withdrawn")


def test_the_trace_shows_everything_after_each_step(say):
    _, [verdict] = say(steps("  - do: {submit: ini}\n  - do: {approve: u}"), "--trace")
    assert [seen["state"] for seen in verdict["trace"]] == ["running", "approved"]
    assert verdict["trace"][1]["decisions"] == ["u approve A"]


def test_a_missing_file_is_invalid(capsys):
    assert main([str(Path("nowhere.yaml")), "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["actual"] == "FileNotFoundError"


def test_a_range_stands_for_several_people(say):
    play = steps("  - do: {submit: ini}\n  - do: {approve: 'v[1..3]', at: A}\n    expect: {state: approved}")
    code, _ = say(play.replace("who: u", "who: 'v[1..3]', mode: all"))
    assert code == 0


@pytest.mark.parametrize("zone", ["Mars/Phobos", "Europe", "../etc", ""])
def test_an_unknown_zone_is_invalid_and_the_others_are_judged(say, zone):
    fine = steps("  - do: {submit: ini}")
    code, [bad, good] = say(f"zone: '{zone}'\n{fine}\n---\n{fine}")
    assert (code, bad["result"], bad["path"], good["result"]) == (2, "invalid", "zone", "passed")


@pytest.mark.parametrize("text", ["# nothing here\n", "---\n", "---\n# nothing\n---\n", ""])
def test_a_file_without_a_play_is_invalid(say, text):
    code, [verdict] = say(text)
    assert (code, verdict["result"]) == (2, "invalid")


@pytest.mark.parametrize(("written", "path"), [
    ("  - do: {submit: ini}\n  - change: {roles: {r: [zz]}}", "change.roles.r"),
    ("  - change: {roles: {r: ['v[3..1]']}}", "change.roles.r"),
    ("  - change: {roles: {zz: []}}", "change.roles.zz"),
    ("  - change: {people: {zz: {}}}", "change.people.zz"),
    ("  - change: {people: {u: {manager: zz}}}", "change.people.u.manager"),
    ("  - change: {departments: {zz: {head: u}}}", "change.departments.zz"),
    ("  - do: {submit: ini}\n  - do: {approve: u, at: A, visit: 0}", "do.visit"),
    ("  - do: {submit: ini}\n  - together: [{approve: u, at: A}]\n    refused: conflict", "refused"),
])
def test_what_names_nothing_or_says_two_things_is_invalid(say, written, path):
    code, [verdict] = say(steps(written).replace("form:", "roles: {r: []}\nform:", 1))
    assert (code, verdict["result"], verdict["path"]) == (2, "invalid", path)


def test_what_a_play_covers_is_a_list_of_rules(say):
    assert say("covers: O1\n" + steps("  - do: {submit: ini}"))[0] == 2
