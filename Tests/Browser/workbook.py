"""Going about a unit's workbook and the evidence in it, as a person does: by what the pages say."""

import re
import uuid

from playwright.sync_api import expect


def unique(title):
    """The tests share a database with what ran before them."""
    return f"{title} {uuid.uuid4().hex[:8]}"


def open_workbook(page, unit="Enfield"):
    page.goto("/")
    page.get_by_role("main").get_by_role("link", name=unit, exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(unit)


def open_indicator(page, code, unit="Enfield"):
    open_workbook(page, unit)
    page.get_by_role("link", name=re.compile(rf"^{code}\s")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(code)


def field(page, label):
    return page.get_by_role("textbox", name=label, exact=True)


def record(page, code, title, done="Officers met residents on four estates.", unit="Enfield"):
    """Records an item with the short form, completes it, and returns its address."""
    open_indicator(page, code, unit)
    open_short_form(page)
    field(page, "Title").fill(title)
    field(page, "What was done").fill(done)
    field(page, "What changed because of it").fill("Residents said that they felt safer.")
    field(page, f"How this meets {code}").fill("It shows the first part of the indicator.")
    page.get_by_role("button", name="Save and add details").click()
    expect(page.get_by_text("Evidence saved")).to_be_visible()
    return page.url.split("/edit")[0]


def open_short_form(page):
    fold = page.locator("details#add")
    if not fold.evaluate("fold => fold.open"):
        fold.locator("summary").click()


def save(page):
    page.get_by_role("button", name="Save evidence", exact=True).click()


def expect_saved(page):
    expect(page.locator("[data-autosave-status]").first).to_contain_text("Saved at", timeout=15_000)
