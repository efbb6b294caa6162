"""What a rep enters: as many rows and pieces as the customer's credit bears, and what they come to."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Any

from tests.templates.year import words
from tests.templates.year.fates import Order
from tests.templates.year.worktime import DAY, day

Row = Mapping[str, Any]
DISCOUNTS = {"A": (0, 3, 5, 8), "B": (0, 0, 3, 5), "C": (0, 0, 0, 2)}
FREIGHTS = (120, 180, 260, 350, 420, 600, 850, 1200, 1500)


class Entry:
    """The order as it is entered. sold: a product for each of its rows; promise: the promised minute."""

    def __init__(
        self, order: Order, customer: Row, products: Mapping[str, Row], wants: Sequence[str], rng: Random,
    ) -> None:
        self.customer, self.level, self.rng = customer, customer.get("level", "C"), rng
        chosen = rng.sample([*wants], rng.choices((1, 2, 3, 4), (30, 36, 24, 10))[0])
        self.sold = [products[key] for key in chosen]
        days = max(one["lead_days"] for one in self.sold) * 5 / 7 + rng.uniform(4, 11)
        self.promise = order.at + round(days * (1.2 if order.priority == "normal" else 0.85) * DAY)
        budget = self.budget() / len(chosen)
        self.lines = [self.line(f"@{key}", one, budget) for key, one in zip(chosen, self.sold, strict=True)]
        self.freight = rng.choice(FREIGHTS) if rng.random() < 0.7 else 0
        self.priority = order.priority

    def budget(self) -> float:
        """What the customer spends; on account no more than he has credit for."""
        spends = self.rng.lognormvariate(10.6, 0.75) * (0.8 if self.level == "C" else 1)
        on_account = self.customer.get("payment_terms") in ("net30", "net60")
        if not on_account or "credit_limit" not in self.customer:
            return spends
        return min(spends, 0.9 * (self.customer["credit_limit"] - self.customer.get("credit_used", 0)))

    def line(self, product: str, sold: Row, budget: float) -> dict[str, Any]:
        qty = max(1, round(budget * self.rng.uniform(0.6, 1.1) / sold["price"]))
        off = self.rng.choice(DISCOUNTS[self.level])
        needed = self.promise - self.rng.choice((0, 0, DAY, 2 * DAY))
        return {"product": product, "qty": round(qty, -1) if qty > 40 else qty,
                **({"discount": off} if off else {}), "required_date": day(needed)}

    def data(self, contact: str | None) -> dict[str, Any]:
        """The fields as a story has them."""
        rng = self.rng
        data: dict[str, Any] = {"customer": f"@{self.customer['key']}"}
        if contact:
            data |= {"contact": f"@{contact}", "phone": self.customer["phone_of"][contact]}
        if rng.random() < 0.6:
            letters = "".join(rng.choices("ABCDFGHJKLMNPQST", k=2))
            data["customer_po"] = f"{letters}-{rng.randrange(100, 9900)}"
        data |= {"promised_date": day(self.promise), "priority": self.priority}
        if self.freight:
            data["freight"] = self.freight
        if rng.random() < 0.35:
            data["note"] = rng.choice(words.NOTES)
        return {**data, "items": self.lines}

    def ways(self) -> list[str]:
        """How each row is got: from stock when there is enough of it, else as the product usually is."""
        found = []
        for line, sold in zip(self.lines, self.sold, strict=True):
            other = sold["supply"] if sold["supply"] != "stock" else "buy"
            found.append("stock" if line["qty"] <= sold["on_hand"] else other)
        return found

    def total(self) -> Decimal:
        """What the form works out."""
        found = Decimal(self.freight)
        for line, sold in zip(self.lines, self.sold, strict=True):
            whole = Decimal(line["qty"]) * sold["price"] * (100 - line.get("discount", 0)) / 100
            found += whole.quantize(Decimal("0.01"), ROUND_HALF_UP)
        return found
