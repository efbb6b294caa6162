"""Whether the sample holds together: keys, names, times, rows and their forms, logs and their rows."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from formloom.kernel.flows import Case, Flow, fold
from formloom.kernel.packages.ground import Ground, forms_of, organisation_of
from formloom.kernel.packages.names import keys_of, named, texts
from formloom.kernel.packages.package import Package
from formloom.kernel.packages.sample import CASES, PEOPLE, Sample, SampleCase, SampleRow
from formloom.kernel.packages.times import absolute, is_moment, offset
from formloom.kernel.problems import Problem

# Rows are tried in some week; which one does not matter.
END = date(2026, 1, 3)
ZONE = ZoneInfo("UTC")


def check_sample(package: Package) -> list[Problem]:
    """Everything wrong with the sample, names first; empty without one."""
    sample = package.sample
    if sample is None:
        return []
    found = [*_keys(sample), *_organisation(package, sample)]
    found += [*_rows(package, sample), *_cases(package, sample)]
    if found:
        return found
    found = [*_logs(package, sample)]
    return found or [*_values(package, sample)]


def _keys(sample: Sample) -> Iterator[Problem]:
    """One key, one thing."""
    keys = [*(one.key for one in sample.departments), *(one.key for one in sample.people),
            *(one.key for one in sample.rows)]
    for key, count in Counter(keys).items():
        if count > 1:
            yield Problem("sample", "duplicate_id", {"id": key})


def _organisation(package: Package, sample: Sample) -> Iterator[Problem]:
    kinds = keys_of(sample)
    for at, department in enumerate(sample.departments):
        yield from _known(kinds, f"{PEOPLE}#departments.{at}.parent", department.parent, "department")
        yield from _known(kinds, f"{PEOPLE}#departments.{at}.head", department.head, "person")
    for at, person in enumerate(sample.people):
        yield from _known(kinds, f"{PEOPLE}#people.{at}.department", person.department, "department")
        yield from _known(kinds, f"{PEOPLE}#people.{at}.manager", person.manager, "person")
        for role in person.roles:
            if role not in package.manifest.roles:
                yield Problem(f"{PEOPLE}#people.{at}.roles", "unknown_role", {"role": role})


def _known(kinds: Mapping[str, str], path: str, key: str | None, kind: str) -> Iterator[Problem]:
    if key is not None and kinds.get(key) != kind:
        yield Problem(path, "unknown_name", {"name": key})


def _rows(package: Package, sample: Sample) -> Iterator[Problem]:
    kinds = keys_of(sample)
    for row in sample.rows:
        where = f"sample/{row.form}.jsonl#{row.line}"
        if row.form not in package.forms:
            yield Problem(where, "unknown_form", {"form": row.form})
        yield from _known(kinds, f"{where}.by", row.by, "person")
        yield from _past(f"{where}.at", row.at)
        yield from _names(kinds, where, row.data)


def _cases(package: Package, sample: Sample) -> Iterator[Problem]:
    kinds = keys_of(sample)
    for case in sample.cases:
        where = f"{CASES}#{case.line}"
        flow = package.flows.get(case.flow)
        if flow is None:
            yield Problem(f"{where}.flow", "unknown_flow", {"flow": case.flow})
        elif kinds.get(case.record) != flow.get("form"):
            yield Problem(f"{where}.record", "unknown_name", {"name": case.record})
        yield from _names(kinds, where, case.events)
        for at, event in enumerate(case.events):
            yield from _past(f"{where}.events.{at}.at", str(event.get("at")))


def _names(kinds: Mapping[str, str], where: str, value: Any) -> Iterator[Problem]:
    """Names that lead nowhere."""
    for path, text in texts(value):
        key = named(text)
        if key is not None and key not in kinds:
            yield Problem(f"{where}.{path}", "unknown_name", {"name": text})


def _past(where: str, at: str) -> Iterator[Problem]:
    moved = offset(at)
    if moved is None or not is_moment(at) or moved > timedelta():
        yield Problem(where, "not_a_past_time", {"at": at})


def _logs(package: Package, sample: Sample) -> Iterator[Problem]:
    """Folding a log gives the row that the package shows, made when and by whom it says."""
    rows = {row.key: row for row in sample.rows}
    for case in sample.cases:
        folded = folded_log(package, case)
        if folded is None:
            yield Problem(f"{CASES}#{case.line}", "bad_log", {"case": case.key})
            continue
        yield from _compared(case, folded, rows[case.record])


def folded_log(package: Package, case: SampleCase) -> Case | None:
    """The case of a log as it stands in the package; None when the kernel cannot follow it."""
    flow = Flow.load(package.flows[case.flow], case.flow)
    try:
        return fold(flow, None, [dict(event) for event in case.events])
    except (LookupError, TypeError, ValueError):
        return None


def _compared(case: SampleCase, folded: Case, row: SampleRow) -> Iterator[Problem]:
    said = {"data": dict(row.data), "by": f"@{row.by}", "at": row.at}
    logged = {"data": folded.record.data, "by": folded.initiator, "at": case.events[0]["at"]}
    for word, value in said.items():
        if logged[word] != value:
            yield Problem(f"sample/{row.form}.jsonl#{row.line}.{word}", "log_differs", {"case": case.key})


def _values(package: Package, sample: Sample) -> Iterator[Problem]:
    """Rows without a case are settled like any record; what a form refuses may not be shipped."""
    ground = Ground(forms_of(package.forms), _tried, ZONE, organisation_of(sample, _tried))
    cased = {case.record for case in sample.cases}
    for row in sample.rows:
        ground.put(row)
    for row in sample.rows:
        if row.key not in cased:
            for one in ground.settle(row, datetime.combine(END, time(), UTC)).problems:
                yield Problem(f"sample/{row.form}.jsonl#{row.line}.data.{one.path}", one.code, one.params)


def _tried(text: str) -> str:
    return absolute(text, END, ZONE)
