"""People of the workspace, as their ids. Who acts is told by the context."""

from formloom.kernel.formulas.function import Arg, Function, Run, family


def _current_user(run: Run) -> str | None:
    return run.env.ctx.user


def _asked(run: Run, member: str | None) -> str | None:
    """The member asked for; without an argument, whoever acts."""
    return run.env.ctx.user if member is None else member


def _department(run: Run, member: str | None) -> str | None:
    found = run.env.ctx.people.members.get(_asked(run, member) or "")
    return found.department if found is not None else None


def _manager(run: Run, member: str | None) -> str | None:
    return run.env.ctx.people.manager_of(_asked(run, member) or "")


def _is_member(run: Run, member: str, department: str) -> bool | None:
    people = run.env.ctx.people
    found = people.members.get(member)
    if not member or not department:
        return None
    return found is not None and department in {found.department, *found.departments}


MEMBER = Arg("member", "text", optional=True)

PEOPLE = family(
    Function("CURRENT_USER", (), "member", _current_user,
             {"en": "Whoever fills in the form.", "zh-CN": "返回当前填写人。"}),
    Function("DEPARTMENT", (MEMBER,), "department", _department,
             {"en": "The main department of a member, or of whoever fills in the form.",
              "zh-CN": "返回成员的主部门；省略成员时为当前填写人。"}),
    Function("MANAGER", (MEMBER,), "member", _manager,
             {"en": "The manager of a member, or of whoever fills in the form.",
              "zh-CN": "返回成员的直属上级；省略成员时为当前填写人。"}),
    Function("IN_DEPARTMENT", (Arg("member", "text"), Arg("department", "text")), "boolean", _is_member,
             {"en": "Whether a member belongs to a department.", "zh-CN": "判断成员是否属于某部门。"}),
)
