"""Templates: reading, checking and placing a package. No disk is needed but to read the folders."""

import json
from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import cache
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from tests.templates import GALLERY, HERE, files_of, package_of
from tests.templates.year import written as year

from formloom.kernel.flows import Flow, fold
from formloom.kernel.packages import (
    Package,
    check_package,
    check_sample,
    complete_play,
    fits,
    place_sample,
    read_package,
    record_stories,
)
from formloom.kernel.packages.names import texts
from formloom.kernel.packages.times import absolute, offset, relative, week_end

FOLDERS = [pytest.param(folder.parent, id=folder.parent.name)
           for place in (GALLERY, HERE) for folder in sorted(place.glob("*/manifest.json"))]
SHANGHAI = ZoneInfo("Asia/Shanghai")
WEDNESDAY = datetime(2026, 11, 25, 3, 30, tzinfo=UTC)
INSTALL = "7a1f4c1e-52ba-4c38-9a53-0c1f2f6d7a11"


def placed(package, install=INSTALL, now=WEDNESDAY, zone=SHANGHAI):
    sample = package.sample
    return place_sample(package, install, now, zone, {one.key: f"member {one.key}" for one in sample.people},
                        {one.key: f"department {one.key}" for one in sample.departments})


@cache
def done_in(folder):
    """The sample of a folder in its place; a year of data is placed once for all that look at it."""
    return placed(package_of(folder))


def small():
    """The files of a package that is in order."""
    return files_of(HERE / "leave_request")


def changed(path, change):
    """The small package with one of its JSON files changed."""
    files = small()
    document = json.loads(files[path])
    change(document)
    return files | {path: json.dumps(document)}


def problems_of(files):
    found = read_package(files)
    found = check_package(found) if isinstance(found, Package) else found
    return [(one.path, one.code) for one in found]


@pytest.mark.parametrize("folder", FOLDERS)
class TestEveryTemplate:
    def test_nothing_is_wrong_with_it(self, folder):
        assert problems_of(files_of(folder)) == []

    def test_the_recorded_cases_are_what_the_stories_give(self, folder):
        recorded = record_stories(package_of(folder))
        assert recorded.problems == []
        assert {path: (folder / path).read_text() for path in recorded.files} == dict(recorded.files)

    def test_every_log_folds_to_its_row(self, folder):
        package = package_of(folder)
        done = done_in(folder)
        rows = {row.id: row for row in done.rows}
        assert done.cases
        for one in done.cases:
            flow = Flow.load(package.flows[one.flow], one.flow)
            assert fold(flow, None, one.events) == one.case
            row = rows[one.record]
            assert (row.data, row.revision, row.state) == (
                one.case.record.data, one.case.record.revision, one.case.state)

    def test_nothing_relative_is_left(self, folder):
        done = done_in(folder)
        values = [row.data for row in done.rows] + [one.events for one in done.cases]
        assert [text for _, text in texts(values) if text.startswith("@") or offset(text) is not None] == []

    def test_what_people_did_happened_in_working_hours(self, folder):
        done = done_in(folder)
        moments = [row.created_at for row in done.rows]
        moments += [datetime.fromisoformat(event["at"]) for one in done.cases for event in one.events
                    if event["type"] not in ("reminded", "passed_over")]
        for moment in moments:
            local = moment.astimezone(SHANGHAI)
            assert moment < WEDNESDAY
            assert local.weekday() < 5 and 8 <= local.hour < 18, local

    def test_ids_are_its_own_in_every_installation(self, folder):
        package = package_of(folder)
        first, again, other = done_in(folder), placed(package), placed(package, str(UUID(int=7)))
        assert first == again
        assert not {row.id for row in first.rows} & {row.id for row in other.rows}
        assert all(UUID(row.id).version == 5 for row in first.rows)

    def test_links_and_people_lead_somewhere(self, folder):
        package = package_of(folder)
        done = done_in(folder)
        ids = {row.id for row in done.rows}
        for row in done.rows:
            for key, schema in package.forms[row.form]["properties"].items():
                kind, value = schema["x-formloom"]["field"], row.data.get(key)
                if value is not None and kind in ("link", "member", "department"):
                    assert value in ids if kind == "link" else value.startswith(f"{kind} ")


def test_the_counters_go_on_where_the_sample_ends():
    done = done_in(GALLERY / "sales_follow_up")
    for counter in done.counters:
        numbers = sorted(row.data[counter.field] for row in done.rows_of(counter.form))
        assert any(number.endswith(f"{counter.value:04d}") for number in numbers)
    assert sum(one.value for one in done.counters) == len([row for row in done.rows if row.number])


def test_a_number_belongs_to_the_month_of_its_record():
    for row in done_in(GALLERY / "sales_follow_up").rows_of("order"):
        assert f"{row.created_at.astimezone(SHANGHAI):%Y%m}" in row.number


def test_the_year_is_what_its_generator_tells():
    folder = GALLERY / "sales_follow_up"
    assert {path: (folder / path).read_text() for path in year.files()} == year.files()


def test_the_year_has_orders_in_every_stage_and_everybody_has_something_to_do():
    done = done_in(GALLERY / "sales_follow_up")
    orders = done.rows_of("order")
    assert len(orders) == 300
    assert len(done.rows_of("customer")) == 40
    assert len(done.rows_of("product")) >= 30
    assert {stage for row in orders for stage in row.stages} == {
        "start", "confirm", "legal", "credit", "processing", "produce", "procure", "ship", "invoice",
        "after_sales"}
    assert {row.state for row in orders} == {"running", "returned", "approved", "rejected", "withdrawn"}
    asked = Counter(task.member for one in done.cases for task in one.case.open_tasks())
    assert len(asked) == 9
    assert all(3 <= count <= 15 for count in asked.values()), asked


def test_the_year_s_orders_take_their_time_and_some_of_them_too_much():
    orders = done_in(GALLERY / "sales_follow_up").rows_of("order")
    rows = [row.data for row in orders if row.state == "approved"]
    late = [row for row in rows if row["shipped_at"][:10] > row["promised_date"]]
    assert 0.1 < len(late) / len(rows) < 0.3
    assert len({row["customer"] for row in rows}) > 30
    assert any(row["complaint"] for row in rows)


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "UTC", "America/New_York", "Europe/Berlin"])
@pytest.mark.parametrize("day", range(7))
def test_times_keep_weekday_and_hour_and_lie_before_now(zone, day):
    zone, newest = ZoneInfo(zone), timedelta(days=-1, hours=17)
    now = datetime(2026, 3, 27, 12, tzinfo=UTC) + timedelta(days=day)
    end = week_end(now, zone, newest)
    friday = datetime.fromisoformat(absolute("-P0DT7H", end, zone)).astimezone(zone)
    assert friday <= now < friday + timedelta(days=8)
    assert (friday.weekday(), friday.hour) == (4, 17)


@pytest.mark.parametrize("text", ["-P37DT2H", "P2D", "-P1D", "-P0DT7H15M", "-P3DT1H5S", "P0DT0H", "no time"])
def test_a_time_comes_back_as_it_was_told(text):
    end = datetime(2026, 1, 3).date()
    assert relative(absolute(text, end, SHANGHAI), end, SHANGHAI) == text


def test_a_package_without_a_sample_places_nothing():
    files = changed("manifest.json", lambda manifest: manifest.pop("sample"))
    done = place_sample(read_package(files), INSTALL, WEDNESDAY, SHANGHAI, {}, {})
    assert (done.rows, done.cases, done.counters) == ((), (), ())


@pytest.mark.parametrize("key, value, code", [
    ("colour", "red", "unknown_key"), ("format", 2, "wrong_value"), ("version", "1", "wrong_value"),
    ("key", "Leave", "wrong_value"), ("documents", ["images/logo"], "wrong_value"),
])
def test_a_manifest_says_only_what_it_may(key, value, code):
    files = changed("manifest.json", lambda manifest: manifest.update({key: value}))
    assert next(path for path, one in problems_of(files) if one == code).startswith(f"manifest.json#{key}")


def test_a_manifest_lists_what_is_there():
    assert problems_of(small() | {"views/more.json": "{}"}) == [("views/more.json", "not_in_manifest")]
    files = small()
    del files["views/away_now.json"]
    assert problems_of(files) == [("manifest.json#documents.3", "missing_file")]


def test_no_manifest_no_package():
    assert problems_of({"README.md": "Hello"}) == [("manifest.json", "missing_file")]


def test_files_that_cannot_be_read_are_named():
    assert problems_of(small() | {"forms/leave.json": "{"}) == [("forms/leave.json", "bad_json")]
    assert ("sample/balance.jsonl#1", "bad_json") in problems_of(small() | {"sample/balance.jsonl": "{\n"})


def test_every_document_is_checked_where_it_stands():
    files = changed("forms/leave.json", lambda form: form["properties"]["kind"].update(type="number"))
    assert ("forms/leave.json#properties.kind.type", "wrong_schema_type") in problems_of(files)
    files = changed("flows/leave.json", lambda flow: flow["stages"][1].update(who=[{"role": "boss"}]))
    assert ("flows/leave.json#stages.1.who.0.role", "unknown_role") in problems_of(files)
    files = changed("views/away_now.json", lambda view: view["columns"].append("weight"))
    assert ("views/away_now.json#columns.5", "unknown_field") in problems_of(files)
    files = changed("access/employee.json", lambda one: one["to"].append({"role": "boss"}))
    assert ("access/employee.json#to.1.role", "unknown_role") in problems_of(files)


def test_a_template_names_nobody():
    files = changed("flows/leave.json", lambda flow: flow["stages"][1].update(who=["xia_he"]))
    assert ("flows/leave.json#stages.1.who.0", "unknown_member") in problems_of(files)


def test_a_text_missing_in_a_language_is_found():
    def forget(form):
        del form["properties"]["kind"]["x-formloom"]["text"]["en"]["options"]["sick"]
    assert problems_of(changed("forms/leave.json", forget)) == [
        ("forms/leave.json#properties.kind.x-formloom.text.en.options.sick", "missing_text")]
    files = changed("flows/leave.json", lambda flow: flow["stages"][0].update(title="主管审批"))
    assert problems_of(files) == [("flows/leave.json#stages.0.title.en", "missing_text")]
    files = changed("manifest.json", lambda manifest: manifest["roles"].update(employee={"en": "Employee"}))
    assert problems_of(files) == [("manifest.json#roles.employee.zh-CN", "missing_text")]


def test_a_flow_comes_with_plays():
    files = {path: text for path, text in small().items() if not path.startswith("plays/")}
    assert problems_of(files) == [("plays", "missing_file")]


def with_line(path, number, change):
    lines = small()[path].splitlines()
    document = json.loads(lines[number])
    change(document)
    lines[number] = json.dumps(document, ensure_ascii=False)
    return small() | {path: "\n".join(lines) + "\n"}


def test_a_sample_row_is_what_its_form_allows():
    files = with_line("sample/balance.jsonl", 1, lambda row: row["data"].update(entitled="many"))
    assert problems_of(files) == [("sample/balance.jsonl#2.data.entitled", "not_a_number")]


@pytest.mark.parametrize("change, problem", [
    (lambda row: row.update(by="nobody"), ("sample/balance.jsonl#1.by", "unknown_name")),
    (lambda row: row["data"].update(holder="@nobody"), ("sample/balance.jsonl#1.holder", "unknown_name")),
    (lambda row: row.update(key="days_shi_lei"), ("sample", "duplicate_id")),
])
def test_names_in_the_sample_lead_somewhere(change, problem):
    assert problem in problems_of(with_line("sample/balance.jsonl", 0, change))


def test_a_log_that_says_otherwise_than_its_row_is_found():
    files = with_line("sample/leave.jsonl", 0, lambda row: row["data"].update(reason="加班"))
    assert problems_of(files) == [("sample/leave.jsonl#1.data", "log_differs")]


def test_a_log_the_kernel_cannot_follow_is_found():
    def tear(case):
        del case["events"][1]
    assert problems_of(with_line("sample/cases.jsonl", 0, tear)) == [("sample/cases.jsonl#1", "bad_log")]


def test_what_has_not_happened_yet_is_no_event():
    def hurry(case):
        case["events"][-1]["at"] = "P1DT2H"
    (path, code), = problems_of(with_line("sample/cases.jsonl", 0, hurry))
    assert path.startswith("sample/cases.jsonl#1.events.") and code == "not_a_past_time"


def test_a_story_that_the_kernel_refuses_names_the_step():
    def forget(stories):
        stories[0]["steps"][1]["data"] = {}
    recorded = record_stories(read_package(changed("sample/stories.json", forget)))
    assert [(one.path, one.code) for one in recorded.problems] == [
        ("sample/stories.json#0.steps.1.registered", "required")]


@pytest.mark.parametrize("change, problem", [
    (lambda one: one.update(at="yesterday"), ("sample/stories.json#0.at", "wrong_value")),
    (lambda one: one["steps"][0].update(do="dance"), ("sample/stories.json#0.steps.0.do", "wrong_value")),
    (lambda one: one["steps"][0].update(by="nobody"), ("sample/stories.json#0.steps.0.by", "unknown_name")),
    (lambda one: one.update(flow="other"), ("sample/stories.json#0.flow", "unknown_flow")),
])
def test_a_story_that_cannot_be_told_is_not(change, problem):
    files = changed("sample/stories.json", lambda stories: change(stories[0]))
    recorded = record_stories(read_package(files))
    assert [(one.path, one.code) for one in recorded.problems] == [problem]
    assert recorded.files == {}


def test_recording_keeps_the_rows_written_by_hand():
    by_hand = '{"key": "old_leave", "by": "xia_he", "at": "-P90DT14H", "data": {"reason": "旧系统"}}\n'
    files = small()
    files["sample/leave.jsonl"] = by_hand + files["sample/leave.jsonl"]
    assert record_stories(read_package(files)).files["sample/leave.jsonl"] == files["sample/leave.jsonl"]


def test_a_play_gets_form_and_flow_from_its_package():
    package = package_of(GALLERY / "sales_follow_up")
    done = complete_play(package, {"play": "one", "roles": {"legal": ["li"]}, "steps": []})
    assert list(done["flows"]) == ["order"] and list(done["forms"]) == ["order"]
    assert done["roles"]["legal"] == ["li"] and done["roles"]["finance"] == []
    assert "link" not in json.dumps(done["forms"]["order"]["properties"]["customer"])
    own = {"play": "two", "flow": [], "steps": []}
    assert complete_play(package, own) is own


def test_versions_compare_by_number():
    manifest = package_of(GALLERY / "sales_follow_up").manifest
    assert fits(manifest, "0.1.0") and fits(manifest, "0.10") and not fits(manifest, "0.0.9")


def test_a_sound_package_has_a_sound_sample():
    assert check_sample(package_of(HERE / "leave_request")) == []
