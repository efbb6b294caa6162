"""What a reader sees of a form as a whole: the fields he may meet in some record, and those of a new one."""

from formloom.kernel import access
from formloom.kernel.flows import Case, Flow, access_of, stage_access, start_access
from formloom.kernel.forms import Form
from formloom.kernel.forms.grants import BLIND
from formloom.runtime import catalogue
from formloom.runtime.problems import Forbidden, NotFound
from formloom.runtime.rights import Rights
from formloom.storage import cases

MOST_COPIES = 20
Access = dict[str, str]


def shown_access(rights: Rights, form: Form) -> Access:
    """Field path -> the most he can see of it in some record, never writing. NotFound for who sees nothing.

    Permission sets and every part he takes or took in cases of this form count.
    """
    grants = rights.grants(form.key)
    found = access.field_access(form, grants)
    if any("create" in one.actions for one in grants):
        flow = catalogue.flow_on_submit(rights.tx, form.key)
        found = access.merged(found, access.read_only(new_access(rights, form, flow[1] if flow else None)))
    if any(given in BLIND for given in found.values()):
        # Looking through his cases takes the longer the more he has had: only for what is not seen anyway.
        found = access.merged(found, access.read_only(_by_taking_part(rights, form)))
    if all(given == "hidden" for given in found.values()):
        raise NotFound()
    return found


def new_access(rights: Rights, form: Form, flow: Flow | None) -> Access:
    """Access to the fields of a new record: what permission sets let him create, within the start stage."""
    limit = rights.create_access(form)
    return limit if flow is None else start_access(flow, form, limit)


def creating_access(rights: Rights, form: Form, flow: Flow | None) -> Access:
    """The same for one who wants to create: Forbidden for who may only read the form."""
    if not any("create" in grant.actions for grant in rights.grants(form.key)):
        shown_access(rights, form)
        raise Forbidden()
    return new_access(rights, form, flow)


def _by_taking_part(rights: Rights, form: Form) -> Access:
    """What the stages he had a task at, or started, or got a copy of, show of this form."""
    found: Access = dict.fromkeys((one.path for one in form.all_fields()), "hidden")
    if rights.is_flow_admin and catalogue.flows_of(rights.tx, form.key):
        return dict.fromkeys(found, "read")
    app, _, key = form.key.partition("/")
    for reference, version, stage in cases.stages_of_member(rights.tx, rights.member, app, key):
        flow = catalogue.flow(rights.tx, reference, version)
        if flow is not None and stage in flow.stages:
            found = access.merged(found, stage_access(flow, stage, form))
    for row in cases.copied_to(rights.tx, rights.member, app, key, MOST_COPIES):
        flow = catalogue.flow(rights.tx, f"{row.app}/{row.flow}", row.flow_version)
        if flow is not None:
            case = Case.from_json(row.snapshot, {})
            found = access.merged(found, access_of(flow, case, rights.member, form))
    return found
