"""The generated rows and stories, in the files of the template beside those that people wrote."""

import json
from collections.abc import Iterable, Mapping
from itertools import count
from random import Random
from typing import Any

from tests.templates import GALLERY
from tests.templates.year import firms, goods
from tests.templates.year.fates import Order, orders
from tests.templates.year.telling import TIMED, Teller
from tests.templates.year.worktime import DAY, WEEK, ago

FOLDER = GALLERY / "sales_follow_up"
SEED = 20260709
Row = dict[str, Any]
NUMBERED = (
    ("contract_no", "HT-XS-{:04}", 1), ("purchase_no", "PO-{:04}", 101),
    ("invoice_no", "2531200000{:04}", 1001))
"""Fields that people number in the order in which they fill them in, and where they begin."""


def files() -> dict[str, str]:
    """Relative path -> text."""
    rng = Random(SEED)
    products, customers, contacts = by_hand("product"), by_hand("customer"), by_hand("contact")
    products += fitting("product", product_rows())
    customers += fitting("customer", customer_rows(rng))
    contacts += fitting("contact", contact_rows(rng))
    stock = by_hand("stock") + fitting("stock", stock_rows())
    kept = others()
    told = tell(customers, with_stock(products, stock), contacts)
    number(told, text(kept))
    lists = {"product": products, "customer": customers, "contact": contacts, "stock": stock}
    return {
        **{f"sample/{form}.jsonl": "".join(f"{text(row)}\n" for row in rows) for form, rows in lists.items()},
        "sample/stories.json": "[\n" + ",\n".join(text(one) for one in (*kept, *told)) + "\n]\n",
    }


def text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def generated_story(story: Mapping[str, Any]) -> bool:
    return str(story["key"]).startswith("order_")


def others() -> list[Row]:
    """The stories that somebody wrote."""
    stories = json.loads((FOLDER / "sample/stories.json").read_text())
    return [one for one in stories if not generated_story(one)]


def by_hand(form: str) -> list[Row]:
    """The rows of a form that somebody wrote."""
    made = {one.key for one in (*goods.PRODUCTS, *firms.FIRMS)}
    made |= {f"open_{one.key}" for one in goods.PRODUCTS}
    made |= {contact_key(firm, at) for firm in firms.FIRMS for at in range(len(firm.people))}
    rows = [json.loads(line) for line in (FOLDER / f"sample/{form}.jsonl").read_text().splitlines()]
    return [row for row in rows if row["key"] not in made]


def fitting(form: str, rows: Iterable[Row]) -> list[Row]:
    """The rows without what the form does not have, or works out itself."""
    fields = json.loads((FOLDER / f"forms/{form}.json").read_text())["properties"]
    writable = {key for key, one in fields.items() if not one.get("readOnly")}
    return [{**row, "data": {key: row["data"][key] for key in row["data"] if key in writable}}
            for row in rows]


def product_rows() -> list[Row]:
    return [{"key": one.key, "by": "liu_yang", "at": ago(-3 * WEEK + at * 9), "data": {
        "code": one.code, "name": one.name, "category": one.category, "spec": one.spec, "unit": one.unit,
        "active": True, "price": one.price, "cost": one.cost, "supply": one.supply,
        "safety_stock": one.safety, "lead_days": one.days,
        **({"supplier": one.supplier} if one.supplier else {}),
        "warranty_months": one.warranty}} for at, one in enumerate(goods.PRODUCTS)]


def stock_rows() -> list[Row]:
    """What there is of each product when the year begins."""
    return [{"key": f"open_{one.key}", "by": "feng_jun", "at": ago(-3 * WEEK + at * 9), "data": {
        "type": "in", "product": f"@{one.key}", "warehouse": "@wh_main", "qty": one.on_hand,
        "note": "期初库存"}} for at, one in enumerate(goods.PRODUCTS)]


def with_stock(products: list[Row], stock: list[Row]) -> list[Row]:
    """The products as a rep sees them, with what there is of each."""
    there = {row["data"]["product"]: row["data"]["qty"] for row in stock if row["key"].startswith("open_")}
    return [{**row, "data": {**row["data"], "on_hand": there.get(f"@{row['key']}", 0)}} for row in products]


def customer_rows(rng: Random) -> list[Row]:
    found = []
    for firm in firms.FIRMS:
        used = round(firm.credit * rng.uniform(0.05, 0.35), -2) if firm.credit else 0
        credit = {"credit_limit": firm.credit, "credit_used": int(used)} if firm.credit else {}
        found.append({"key": firm.key, "by": firm.owner, "at": ago(won(firm) + 10), "data": {
            "name": firm.name, "type": firm.type, "level": firm.level, "industry": firm.industry,
            "source": firm.source, "status": "active", "tags": tags(firm),
            "owner": f"@{firm.owner}", "department": "@dept_sales",
            "contact": f"@{contact_key(firm, 0)}", "phone": phone(firm, 0), "email": mail(firm, 0),
            "ship_to": firm.place, "payment_terms": firm.terms, **credit, "invoice_title": firm.name,
            "tax_no": f"91{firm.region}MA{''.join(rng.choices('0123456789ABCDEFGHJKLMNPQRTUWXY', k=8))}",
            "next_contact": f"P{rng.choice((2, 3, 4, 5, 6, 9, 10, 11, 12, 13))}D"}})
    return found


def contact_rows(rng: Random) -> list[Row]:
    return [{"key": contact_key(firm, at), "by": firm.owner, "at": ago(won(firm) + 12 + at), "data": {
        "name": name, "customer": f"@{firm.key}", "post": post, "decision_role": role,
        "phone": phone(firm, at), "email": mail(firm, at), "language": "en" if name.isascii() else "zh",
        "sms": rng.random() < 0.7, "mail": rng.random() < 0.8}}
        for firm in firms.FIRMS for at, (name, post, role) in enumerate(firm.people)]


def tags(firm: firms.Firm) -> list[str]:
    """How the reps mark a customer."""
    told = {"key_account": firm.level == "A", "framework": firm.terms == "net60",
            "export": any(name.isascii() for name, _, _ in firm.people),
            "price_sensitive": firm.terms == "prepaid", "new": firm.since > 24}
    return [tag for tag, holds in told.items() if holds]


def won(firm: firms.Firm) -> int:
    """The working minute in which a firm became a customer."""
    return firm.since * WEEK + Random(firm.key).randrange(5) * DAY + 60


def contact_key(firm: firms.Firm, at: int) -> str:
    return f"{firm.key}_{at + 1}"


def phone(firm: firms.Firm, at: int) -> str:
    rng = Random(f"{firm.key}{at}")
    return rng.choice(("136", "138", "139", "150", "158", "186")) + f"{rng.randrange(10**8):08}"


def mail(firm: firms.Firm, at: int) -> str:
    return f"{('purchase', 'project')[at]}@{firm.key.replace('_', '-')}.example"


def tell(customers: list[Row], products: list[Row], contacts: list[Row]) -> list[Row]:
    """The stories of all orders, with the numbers that people give by hand."""
    rng = Random(SEED + 1)
    goods_by_key = {row["key"]: row["data"] for row in products}
    stories = []
    for order in orders(rng):
        customer, wants = chosen(order, customers, rng)
        # Each with chances of its own, so that a change in one leaves the others as they are.
        mine = Random(f"{SEED} {order.key}")
        stories.append(told(order, customer, wants, goods_by_key, contacts, mine))
    return stories


def told(
    order: Order, customer: Row, wants: tuple[str, ...], products: Mapping[str, Row], contacts: list[Row],
    rng: Random,
) -> Row:
    others = [row for row in contacts if row["key"].startswith(f"{customer['key']}_")][1:]
    contact = rng.choice(others)["key"] if others and rng.random() < 0.25 else None
    phones = {row["key"]: row["data"]["phone"] for row in others}
    known = {**customer["data"], "key": customer["key"], "phone_of": phones}
    return Teller(order, known, products, wants, contact, rng).story()


def chosen(order: Order, customers: list[Row], rng: Random) -> tuple[Row, tuple[str, ...]]:
    """Who orders, the better ones more often, and what he mostly wants; nobody before he is a customer."""
    since = {firm.key: won(firm) + DAY for firm in firms.FIRMS}
    wants = firms.BY_HAND | {firm.key: firm.wants for firm in firms.FIRMS}
    there = [row for row in customers if row["key"] in wants and since.get(row["key"], 0) <= order.at]
    row = rng.choices(there, [{"A": 5, "B": 3, "C": 1.5}[one["data"]["level"]] for one in there])[0]
    return row, firms.WANTS[wants[row["key"]]]


def number(stories: list[Row], taken: str) -> None:
    """Fill in what is numbered by hand, in the order of time; numbers of the other stories stay theirs."""
    steps = sorted((step for story in stories for step in story["steps"]), key=lambda step: step[TIMED])
    for field, pattern, first in NUMBERED:
        numbers = (found for at in count(first) if (found := pattern.format(at)) not in taken)
        for step in steps:
            if field in step.get("data", {}):
                step["data"][field] = next(numbers)
    for step in steps:
        del step[TIMED]
