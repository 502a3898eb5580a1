"""Submitting and rating, as a person does: by what the pages say, and with the keys."""

import re

from playwright.sync_api import expect
from workbook import open_indicator, open_workbook


def submit(page, unit, codes):
    open_workbook(page, unit)
    page.get_by_role("link", name="Submit for local QA").click()
    for box in page.locator("input[name=indicators]").all():
        label = page.locator(f"label[for='{box.get_attribute('id')}']").inner_text()
        box.set_checked(label.split()[0] in codes)
    page.get_by_role("checkbox", name=re.compile("sufficient, relevant and appropriate")).check()
    page.get_by_role("button", name="Submit for local QA").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Submission")


def open_rating(page, unit, code, stage="local"):
    """Opens the indicator and its rating from there; the QA service hears of submissions a moment later."""
    open_indicator(page, code, unit)
    link = page.get_by_role("link", name="Rate for local QA" if stage == "local" else "Rate for corporate QA")
    # A sender tries a receiver that was away again after at most fifteen seconds; until then the page says that there is nothing to rate.
    for _ in range(60):
        if link.count():
            link.first.click()
            if page.locator("form[data-rate], .notice").count() and not page.get_by_role("heading", name="There is nothing to rate here now").count():
                return
        page.wait_for_timeout(500)
        open_indicator(page, code, unit)
    raise AssertionError(f"{code} did not come to wait at the {stage} stage")


def rate(page, step, comment=""):
    """With the keys alone, once the page listens to them."""
    expect(page.get_by_role("button", name="Turn the keys off")).to_be_visible()
    page.keyboard.press(str(step))
    for key, test in zip("567", page.locator("input[name=test]").all()):
        if not test.is_checked():
            page.keyboard.press(key)
    page.keyboard.press("a")
    if comment:
        page.keyboard.press("c")
        page.keyboard.type(comment)
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")
    expect(page.locator("#flash-title")).to_be_visible()
