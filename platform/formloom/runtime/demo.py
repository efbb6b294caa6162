"""The demo workspace: made once, with one account per sample person, all with one password."""

from dataclasses import dataclass

from formloom.kernel.packages import Package, SamplePerson
from formloom.runtime import passwords, template_folders, templates, workspaces
from formloom.runtime.accounts import canonical
from formloom.runtime.clock import now
from formloom.storage import accounts, definitions, directory_read, directory_write, read
from formloom.storage.ids import new_id

KEY = "demo"
TITLE = "织单演示 Formloom demo"
TEMPLATE = "sales_follow_up"


@dataclass(frozen=True)
class SignIn:
    """Who can sign in to the demo."""

    login: str
    name: str
    department: str
    administrator: bool


def ensure(password: str, *, changed: bool) -> list[SignIn]:
    """Everybody who can sign in; what is missing is made. changed: give all of them this password."""
    workspace = workspaces.ensure(KEY, TITLE)
    with read(workspace) as tx:
        installed = bool(definitions.apps(tx))
    # Everything of it only where it is to be installed: reading a year of data takes a second.
    package = template_folders.shipped(TEMPLATE, rows=not installed)
    assert package.sample is not None
    if not installed:
        templates.install(workspace, package, sample=True, real_people=True)
    members = templates.sample_members(workspace, package.manifest.key, package.sample)
    people = {members[one.key]: one for one in package.sample.people if one.login}
    _give_accounts(workspace, people, password, changed=changed)
    return _sign_ins(package)


def _give_accounts(
    workspace: str, people: dict[str, SamplePerson], password: str, *, changed: bool
) -> None:
    with directory_read() as tx:
        missing = people.keys() - accounts.accounts_in(tx, workspace).keys()
    if not missing and not changed:
        return
    stored = passwords.hashed(password)
    with directory_write() as tx:
        for member, person in people.items():
            login = canonical(person.login or "")
            account = accounts.by_login(tx, login)
            if account is None:
                accounts.add(tx, new_id(), login, person.name, stored, now())
            elif all(one["key"] == KEY for one in accounts.workspaces_of(tx, account.id)):
                # Who is in other workspaces too keeps his own password.
                accounts.change(tx, account.id, password=stored)
            if member in missing:
                found = accounts.by_login(tx, login)
                assert found is not None
                accounts.add_membership(tx, found.id, workspace, member, now())


def _sign_ins(package: Package) -> list[SignIn]:
    """In the order of the departments."""
    assert package.sample is not None
    titles = {one.key: one.title for one in package.sample.departments}
    found = [SignIn(one.login, one.name, titles.get(one.department or "", ""), one.admin)
             for one in package.sample.people if one.login]
    order = list(titles.values())
    return sorted(found, key=lambda one: order.index(one.department) if one.department else len(order))
