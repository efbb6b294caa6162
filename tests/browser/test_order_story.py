"""One order through the installed template, from the sales rep to the call-back, as six departments do it."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.person import Find, decided
from tests.browser.screens import Screen
from tests.browser.words import ROOT, Words

TEMPLATE = ROOT / "templates_gallery" / "sales_follow_up"
ORDER = "apps/sales_follow_up/order"
CUSTOMER, CONTACT = "华鑫水务", "李明"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 40
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


@pytest.fixture
def words(screen: Screen) -> Words:
    return Words(screen.language, TEMPLATE)


def test_an_order_goes_through_six_departments(person, screen):
    rep = person("zhangwei")
    words = rep.words
    expect(rep.page.locator("a.work-card").first).to_be_visible()
    rep.look("work")

    # The rep finds the orders and begins a new one.
    rep.open(ORDER)
    rep.look("orders")
    rep.page.get_by_role("link", name=words.say("work.new", what=words.form_title("order"))).click()
    expect(rep.needed()).to_contain_text(words.title("order", "customer"))
    rep.look("new-empty")

    # The customer brings contact, phone and address along.
    rep.choose(rep.field("customer"), CUSTOMER)
    expect(rep.field("contact").get_by_role("combobox")).to_have_value(CONTACT)
    expect(rep.field("phone").locator("input")).not_to_have_value("")
    expect(rep.field("ship_to").locator("textarea")).not_to_have_value("")

    # Rows: product and quantity are enough, amounts and totals follow as she types.
    rep.add_row("items", {"product": Find("S-AC-080"), "qty": 3})
    rep.add_row("items", {"product": Find("S-SK-015"), "qty": 10})
    expect(rep.field("goods_amount")).to_contain_text("7,740.00")
    rep.fill("freight", "260")
    expect(rep.field("total")).to_contain_text("8,000.00")

    # Submitting too early names what is missing; nothing is lost.
    rep.press("work.submit")
    expect(rep.needed()).to_contain_text(words.title("order", "promised_date"))
    rep.look("new-missing")
    rep.fill("promised_date", "2027-01-15")
    rep.attach("po_files", "采购单.pdf", PDF)
    rep.look("new-filled")
    rep.press("work.submit")
    rep.page.wait_for_url(re.compile(rf"{ORDER}/[0-9a-f-]{{36}}$"))
    number = rep.number()
    record = rep.page.url
    rep.look("record")

    # Stage 1. Legal and finance already watch their lists: the task must appear by itself.
    legal, finance = person("zhouwenjing"), person("sunli")
    for one in (legal, finance):
        one.open("work/todo")
    rep.take(number, words.stage("order", "confirm"))
    expect(rep.needed()).to_contain_text(words.title("order", "confirmed_spec"))
    rep.look("task-confirm")
    rep.fill("confirmed_spec", "按图纸 V3，接口 DN80")
    rep.fill("customer_confirmed", True)
    rep.fill("confirmed_on", "2026-11-20")
    rep.fill("contract_terms", "交付后 30 天付清")

    # Everything is filled in, but the steps are not taken: the first one is named and gets the focus.
    call, drawing = rep.step("call"), rep.step("drawing")
    text = words.work_step("order", "confirm", "call")
    expect(rep.needed()).to_contain_text(text)
    rep.press("work.handle", rep.page.locator(".decision"))
    expect(rep.page.locator(".refused")).to_contain_text(words["work.steps_first"])
    expect(call.get_by_role("checkbox")).to_be_focused()
    rep.page.locator('input[data-files="sop.drawing"]').set_input_files([
        {"name": "样品.png", "mimeType": "image/png", "buffer": PNG}])
    expect(drawing.get_by_role("checkbox")).to_be_checked()
    expect(drawing.get_by_role("link", name="样品.png")).to_be_visible()
    rep.take_steps("客户 3 月 2 日邮件确认")
    call.get_by_role("checkbox").click()
    expect(rep.needed()).to_contain_text(text)
    rep.take_steps()
    expect(rep.needed()).to_contain_text(words["work.needed_none"])
    rep.look("task-confirm-steps")
    rep.decide("work.handle", "客户电话确认")

    # Stage 2: two lanes. Legal sends it back once, the rep mends it, both are asked again.
    for one in (legal, finance):
        expect(one.page.locator("a.work-card").filter(has_text=number)).to_be_visible()
    legal.take(number, words.stage("order", "legal"))
    legal.look("task-legal")
    legal.more("work.return")
    legal.look("return-dialog")
    dialog = legal.page.get_by_role("dialog")
    dialog.locator("input[value=confirm]").check()
    dialog.get_by_label(words["work.comment_why"]).fill("付款条款不完整")
    legal.press("work.return", dialog)
    expect(dialog).to_be_hidden()
    expect(finance.page.locator("a.work-card").filter(has_text=number)).to_be_hidden()
    rep.take(number, words.stage("order", "confirm"))
    rep.fill("contract_terms", "预付 30%，交付后 30 天付清")
    rep.take_steps("已核对")
    rep.decide("work.handle")
    legal.take(number, words.stage("order", "legal"))
    legal.fill("contract_no", "HT-2026-118")
    legal.fill("legal_opinion", "可签")
    legal.take_steps("已核对")
    legal.decide("work.approve", "条款完整")
    finance.take(number, words.stage("order", "credit"))
    finance.look("task-credit")
    finance.fill("credit_check", "passed")
    finance.take_steps("已核对")
    finance.decide("work.approve")

    # Stage 3: the clerk decides row by row; saving keeps the task.
    clerk = person("liuyang")
    clerk.take(number, words.stage("order", "processing"))
    for at, way in enumerate(("make", "buy")):
        clerk.open_row("items", at, "fulfil_by")
        clerk.type_row("items", at, {"fulfil_by": way})
    clerk.fill("planned_ship_date", "2027-01-10")
    with clerk.page.expect_response(decided):
        if screen.phone:
            clerk.more("ui.save")
        else:
            clerk.press("ui.save", clerk.page.locator(".decision"))
    clerk.page.reload()
    expect(clerk.field("planned_ship_date").locator("input")).to_have_value("2027-01-10")
    clerk.fill("stock_checked", True)
    clerk.look("task-processing")
    clerk.take_steps("已核对")
    clerk.decide("work.handle")

    # Stage 4: production and procurement side by side, because the rows ask for both.
    production, purchasing = person("wuqiang"), person("zhengkai")
    rep.page.goto(record)
    rep.look("record-lanes")
    if not screen.phone:
        rep.press("work.drawing_large")
        whole = rep.page.get_by_role("dialog", name=words["work.drawing"])
        expect(whole.locator("[data-stage=produce]")).to_be_in_viewport()
        rep.look("record-flow")
        rep.press("ui.close", whole)
    production.take(number, words.stage("order", "produce"))
    production.fill_all(
        production_line="line_a", production_start="2026-12-01", production_finish="2026-12-20",
        finished_qty="3", qc_result="passed",
    )
    production.take_steps("已核对")
    production.decide("work.handle")
    purchasing.take(number, words.stage("order", "procure"))
    purchasing.fill_all(
        supplier="海纳密封", purchase_no="PO-881", expected_arrival="2026-12-18", arrived_on="2026-12-19",
        receipt_check="ok",
    )
    purchasing.take_steps("已核对")
    purchasing.decide("work.handle")

    # Stage 5: warehouse and finance.
    warehouse = person("fengjun")
    warehouse.take(number, words.stage("order", "ship"))
    warehouse.fill_all(carrier="sf", tracking_no="SF1234567890", packages="2", shipped_at="2026-12-22T10:30")
    warehouse.take_steps("已核对")
    warehouse.decide("work.handle")
    finance.take(number, words.stage("order", "invoice"))
    finance.fill_all(
        invoice_type="special", invoice_no="04411234", invoice_date="2026-12-22", invoice_amount="8000"
    )
    finance.take_steps("已核对")
    finance.decide("work.handle")

    # Stage 6, and the end.
    service = person("hejing")
    service.take(number, words.stage("order", "after_sales"))
    service.fill("received_on", "2026-12-26")
    service.fill("satisfaction", "5")
    service.fill("complaint", False)
    service.look("task-after-sales")
    service.take_steps("已核对")
    service.decide("work.handle", "客户满意")
    rep.page.goto(record)
    expect(rep.page.get_by_text(words["work.state.approved"], exact=True).first).to_be_visible()
    expect(rep.page.locator(".entry").first).to_be_visible()
    rep.look("record-finished")


def test_an_order_is_returned_to_its_rep_and_taken_back(person):
    rep = person("wangmin")
    words = rep.words
    rep.open(f"{ORDER}/new")
    rep.choose_first(rep.field("customer"))
    rep.add_row("items", {"product": Find("S-AC-080"), "qty": 1})
    rep.fill("promised_date", "2027-02-01")
    rep.press("work.submit")
    rep.page.wait_for_url(re.compile(rf"{ORDER}/[0-9a-f-]{{36}}$"))
    record = rep.page.url
    number = rep.number()

    # She sends it back to the start herself, mends it, hands it in again.
    rep.take(number, words.stage("order", "confirm"))
    rep.more("work.return")
    dialog = rep.page.get_by_role("dialog")
    dialog.get_by_label(words["work.comment_why"]).fill("定金比例没有写清楚")
    rep.press("work.return", dialog)
    expect(dialog).to_be_hidden()
    rep.page.goto(record)
    expect(rep.page.get_by_text(words["work.state.returned"], exact=True).first).to_be_visible()
    rep.open("work/todo")
    rep.page.locator("a.work-card").filter(has_text=number).first.click()
    rep.fill("customer_po", "PO-7")
    rep.look("task-start")
    rep.decide("work.resubmit")

    # A comment stands in the story; then she takes the order back.
    rep.page.goto(record)
    rep.page.get_by_label(words["work.comment"], exact=True).fill("客户暂缓")
    rep.press("work.comment_send")
    expect(rep.page.locator(".entry-comment").filter(has_text="客户暂缓")).to_be_visible()
    rep.page.get_by_role("button", name=words["work.more"], exact=True).first.click()
    rep.page.get_by_role("menuitem", name=re.compile("^" + re.escape(words["work.withdraw"]))).click()
    rep.press("work.withdraw", rep.page.get_by_role("dialog"))
    expect(rep.page.get_by_text(words["work.state.withdrawn"], exact=True).first).to_be_visible()
    rep.look("record-withdrawn")
