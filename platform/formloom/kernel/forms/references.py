"""Names of forms: ``app/form``, a bare ``form`` of the same app, ``form.items`` for subform rows."""


def resolve(reference: str, form_key: str) -> str:
    """The full reference, seen from the form ``form_key`` (``app/form``, or a bare key without an app)."""
    app, slash, _ = form_key.partition("/")
    return f"{app}/{reference}" if slash and "/" not in reference else reference


def split_rows(reference: str) -> tuple[str, str]:
    """``app/order.items`` -> (``app/order``, ``items``); without rows the second is empty."""
    form, _, rows = reference.partition(".")
    return form, rows
