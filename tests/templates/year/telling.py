"""One order as a story: who does what when, and what he fills in."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from random import Random
from typing import Any

from tests.templates.year import words
from tests.templates.year.entry import Entry
from tests.templates.year.fates import Order
from tests.templates.year.worktime import DAY, END, day, moment, since_break

Row = Mapping[str, Any]
LEGAL, FINANCE, CLERK, MAKER, BUYER, STORE, SERVICE = (
    "zhou_wenjing", "sun_li", "liu_yang", "wu_qiang", "zheng_kai", "feng_jun", "he_jing")
OTHER_REP = {"zhang_wei": "wang_min", "wang_min": "zhang_wei"}
TIMED = "_minute"
"""Where a step keeps its working minute until the story is cut off at the end of the year."""
CARRIERS = {"sf": "SF142{:010}", "deppon": "DPK{:012}", "kye": "KY4000{:09}", "own": "", "pickup": ""}
PACES = {"normal": 1.0, "urgent": 0.6, "critical": 0.45}


class Teller:
    """Tells one order. contact: the key of somebody else than the customer's main one."""

    def __init__(
        self, order: Order, customer: Row, products: Mapping[str, Row], wants: Sequence[str],
        contact: str | None, rng: Random,
    ) -> None:
        self.order, self.customer, self.contact, self.rng = order, customer, contact, rng
        self.entry = Entry(order, customer, products, wants, rng)
        self.promise, self.ways = self.entry.promise, self.entry.ways()
        self.rep = customer["owner"].removeprefix("@")
        self.steps: list[dict[str, Any]] = []
        self.pace = order.slow * PACES[order.priority]

    def story(self) -> dict[str, Any]:
        """The story as far as it goes by the end of the year; its steps keep their minute under TIMED."""
        data = self.entry.data(self.contact)
        self.live(self.order.at)
        self.steps.sort(key=lambda step: step[TIMED])
        return {"key": self.order.key, "form": "order", "flow": "order", "by": self.rep,
                "at": moment(self.order.at), "data": data,
                "steps": [step for step in self.steps if step[TIMED] <= END]}

    def live(self, at: int) -> None:
        """From entering the order to its end."""
        if self.order.fate == "withdrawn":
            self.step(self.took(at, 0.3, 3.5), self.rep, "withdraw", comment=self.one(words.WITHDRAWN))
            return
        at = self.contract(self.confirm(at))
        if at is None:
            return
        at = self.plan(at)
        at = max(self.make(at), self.buy(at)) if self.order.fate != "plan_back" else self.planned_again(at)
        self.after(max(self.ship(at), self.invoice(at)))

    # confirming

    def confirm(self, at: int) -> int:
        """The rep goes through everything with the customer."""
        actor = self.rep
        if self.order.fate == "handed_over":
            at = self.took(at, 0.2, 1)
            actor = OTHER_REP[self.rep]
            self.step(at, self.rep, "transfer", to=f"@{actor}", comment=words.HANDED_OVER)
        if self.rng.random() < 0.25:
            at = self.took(at, 0.2, 1.5)
            self.step(at, actor, "save", worked=15, data={"open_questions": self.one(words.QUESTIONS)})
        at = self.took(at, 0.7, 5.5)
        sold = self.entry.sold
        spec = "；".join(f"{one['name']} {one['spec']}" for one in sold)
        warranty = max(one["warranty_months"] for one in sold)
        terms = words.TERMS[self.customer.get("payment_terms", "prepaid")]
        data = {
            "confirmed_spec": f"{spec}。{self.one(words.WISHES)}。", "customer_confirmed": True,
            "confirmed_on": day(at),
            "contract_terms": f"{terms}；质保 {warranty} 个月；{self.one(words.EXTRAS)}。"}
        self.step(at, actor, "handle", worked=self.minutes(25, 70), data=data,
                  comment=self.one(words.CONFIRMED) if self.rng.random() < 0.3 else None)
        return at

    # the contract

    def contract(self, at: int) -> int | None:
        """Legal and finance side by side; None when it ends here."""
        fate = self.order.fate
        credit, legal = self.took(at, 0.4, 3.5), self.took(at, 1, 5.5)
        if fate == "refused_by_finance":
            self.step(credit, FINANCE, "reject", worked=30, comment=self.one(words.CREDIT_NO))
            return None
        if fate == "credit_back":
            self.step(credit, FINANCE, "return", worked=25, to="start", comment=self.one(words.CREDIT_BACK))
            again = self.took(credit, 0.5, 4)
            self.step(again, self.rep, "resubmit", comment=self.one(words.CREDIT_MENDED))
            at = self.confirmed_again(again)
            credit, legal = self.took(at, 0.2, 1.2), self.took(at, 0.3, 2)
        if fate == "refused_by_legal":
            credit = min(credit, self.took(at, 0.2, 0.9))
            legal = credit + round(self.rng.uniform(0.4, 2) * DAY)
        if fate == "contract_back":
            legal = self.took(at, 0.4, 1.6)
            self.step(legal, LEGAL, "return", worked=self.minutes(20, 50), to="confirm",
                      comment=self.one(words.LEGAL_BACK))
            at = self.confirmed_again(legal)
            credit, legal = self.took(at, 0.3, 1.5), self.took(at, 0.3, 1.6)
        self.step(credit, FINANCE, "approve", worked=self.minutes(10, 30), data=self.credit())
        if fate == "refused_by_legal":
            self.step(legal, LEGAL, "reject", worked=self.minutes(30, 80), comment=self.one(words.LEGAL_NO))
            return None
        self.step(legal, LEGAL, "approve", worked=self.minutes(15, 45),
                  data={"contract_no": None, "legal_opinion": self.one(words.LEGAL)})
        return max(credit, legal)

    def confirmed_again(self, at: int) -> int:
        at = self.took(at, 0.2, 1.4)
        self.step(at, self.rep, "handle", worked=self.minutes(20, 50), data={"confirmed_on": day(at)},
                  comment=self.one(words.LEGAL_MENDED))
        return at

    def credit(self) -> dict[str, Any]:
        if self.customer.get("payment_terms") == "deposit":
            return {"credit_check": "deposit_first", "deposit": int(self.entry.total() * Decimal("0.3")),
                    "finance_opinion": words.DEPOSIT}
        opinion = self.one(words.CREDIT)
        return {"credit_check": "passed", **({"finance_opinion": opinion} if opinion else {})}

    # making, buying

    def plan(self, at: int) -> int:
        at = self.took(at, 0.4, 4)
        note = self.one(words.STOCKED if {*self.ways} == {"stock"} else words.PLANNED)
        self.step(at, CLERK, "handle", worked=self.minutes(15, 50), data={
            "items": [{"fulfil_by": way} for way in self.ways], "stock_checked": True,
            "planned_ship_date": day(max(self.promise - DAY, self.order.at)), "process_note": note})
        return at

    def planned_again(self, at: int) -> int:
        """Whoever was to make or buy it sends the plan back once."""
        stage = next((one for one in ("make", "buy") if one in self.ways), None)
        if stage is not None:
            at = self.took(at, 0.5, 2)
            self.step(at, MAKER if stage == "make" else BUYER, "return", worked=20, to="processing",
                      comment=self.one(words.BACK_TO_PLAN))
            at = self.plan(at)
        return max(self.make(at), self.buy(at))

    def make(self, at: int) -> int:
        if "make" not in self.ways:
            return at
        begun = self.took(at, 0.4, 2)
        late = self.order.slow > 1.2
        self.step(begun, MAKER, "save", worked=15, data={
            "production_line": self.one(("line_a", "line_a", "line_b", "outside")),
            "production_start": day(begun)},
            comment=self.one(words.LATE_MAKE) if late and self.rng.random() < 0.7 else None)
        done = self.took(begun, 6, 16)
        if late and done > self.promise:
            self.urged(self.promise + self.minutes(-DAY, DAY // 2), begun, done, "produce", MAKER)
        made = zip(self.entry.lines, self.ways, strict=True)
        pieces = sum(line["qty"] for line, way in made if way == "make")
        concession = self.rng.random() < 0.08
        note = self.one(words.QC_CONCESSION if concession else words.QC)
        self.step(done, MAKER, "handle", data={
            "production_finish": day(done), "finished_qty": pieces,
            "qc_result": "concession" if concession else "passed", **({"qc_note": note} if note else {})})
        return done

    def buy(self, at: int) -> int:
        if "buy" not in self.ways:
            return at
        ordered = self.took(at, 0.2, 1.2)
        arrives = self.took(ordered, 4, 11)
        bought = zip(self.entry.sold, self.ways, strict=True)
        named = next((sold.get("supplier") for sold, way in bought if way == "buy"), None)
        self.step(ordered, BUYER, "save", worked=self.minutes(10, 30), data={
            "supplier": named or self.one(words.SUPPLIERS), "purchase_no": None,
            "expected_arrival": day(max(ordered + DAY, arrives - self.rng.choice((0, 0, DAY, 2 * DAY))))},
            comment=self.one(words.LATE_BUY) if self.order.slow > 1.2 and self.rng.random() < 0.6 else None)
        check = self.rng.choices(("ok", "short", "damaged"), (88, 7, 5))[0]
        self.step(arrives, BUYER, "handle", data={"arrived_on": day(arrives), "receipt_check": check},
                  comment=self.one(words.ARRIVED[check]))
        return arrives

    def urged(self, at: int, after: int, before: int, stage: str, who: str) -> None:
        """The rep asks, whoever is asked answers."""
        at = max(after + 30, at)
        if at + 120 < before:
            self.step(at, self.rep, "urge", stage=stage, comment=self.one(words.URGES))
            self.step(at + self.minutes(20, 110), who, "add_comment", comment=self.one(words.ANSWERS))

    # shipping, invoicing, afterwards

    def ship(self, at: int) -> int:
        ready = self.took(at, 0.4, 3)
        if self.rng.random() < 0.4:
            ready = max(ready, self.promise - 3 * DAY)
        carrier = self.rng.choices([*CARRIERS], (30, 34, 18, 12, 6))[0]
        tracked = CARRIERS[carrier].format(self.rng.randrange(10**8, 10**9))
        self.shipped, self.travel = ready, self.rng.randint(1, 4) * DAY
        self.step(ready, STORE, "handle", worked=self.minutes(30, 100), data={
            "carrier": carrier, **({"tracking_no": tracked} if tracked else {}),
            "packages": self.rng.randint(1, 14),
            "shipped_at": moment(ready - self.minutes(10, 40)),
            "expected_delivery": day(ready + self.travel)},
            comment=self.one(words.SHIPPED))
        return ready

    def invoice(self, at: int) -> int:
        at = self.took(at, 0.4, 4)
        self.step(at, FINANCE, "handle", worked=self.minutes(10, 30), data={
            "invoice_type": "plain" if self.customer.get("level") == "C" else "special", "invoice_no": None,
            "invoice_date": day(at), "invoice_amount": number(self.entry.total())})
        return at

    def after(self, at: int) -> None:
        received = self.shipped + self.travel + self.rng.choice((0, 0, 0, DAY))
        at = max(at, received) + round(self.rng.uniform(0.5, 6) * DAY)
        late = received > self.promise + DAY
        score = self.rng.choices((5, 4, 3, 2), (14, 40, 34, 12) if late else (58, 33, 7, 2))[0]
        said = self.one(words.GOOD if score > 3 else words.FAIR if score == 3 else words.BAD)
        complaint = self.rng.random() < {5: 0.01, 4: 0.02, 3: 0.25, 2: 0.7}[score]
        self.step(at, SERVICE, "handle", worked=self.minutes(15, 60), data={
            "received_on": day(received), "satisfaction": score, "complaint": complaint,
            **({"feedback": said} if said else {}),
            **({"complaint_detail": self.one(words.COMPLAINTS)} if complaint else {})})

    # small things

    def step(self, at: int, by: str, do: str, **more: Any) -> None:
        """One step; an empty comment is none. Nobody began it before he came to work."""
        kept = {key: value for key, value in more.items() if value is not None}
        if "worked" in kept:
            kept["worked"] = min(kept["worked"], since_break(at))
        self.steps.append({"at": moment(at), "by": by, "do": do, **kept, TIMED: at})

    def took(self, at: int, least: float, most: float) -> int:
        """When something is done that takes so many days at a usual pace."""
        days = self.rng.triangular(least, most, least + (most - least) / 3) * self.pace
        return at + max(100, round(days * DAY))

    def one(self, texts: Sequence[Any]) -> Any:
        return self.rng.choice(texts)

    def minutes(self, least: int, most: int) -> int:
        return self.rng.randint(least, most)


def number(value: Decimal) -> int | float:
    """As JSON has it."""
    return int(value) if value == int(value) else float(value)
