"""The first journey of a SPOC: from the home page to evidence that is submitted, in every way in which it must work."""

import re

import pytest
from accessibility import assert_accessible
from keyboard import activate, tab_to
from playwright.sync_api import expect
from signing_in import sign_in
from workbook import expect_saved, field, open_indicator, open_workbook, save, unique

DONE = "The team met residents of four estates with the ASBU in the autumn."
CHANGED = "Residents said that they felt safer than a year before."


@pytest.mark.journey
def test_with_the_mouse(desktop):
    journey(desktop, "3B")


def test_at_the_size_of_a_phone(phone):
    journey(phone, "4B")


def test_without_javascript(without_script):
    journey(without_script, "8B", script=False)


def journey(page, code, script=True):
    title = unique("Estate meetings")
    sign_in(page, "SPOC, Enfield")
    check(page, script)
    open_workbook(page)
    check(page, script)
    open_indicator(page, code)
    expect(page.get_by_role("heading", name="Guidance", exact=True)).to_be_visible()
    expect(page.get_by_text("Evidence Base", exact=True).first).to_be_visible()
    check(page, script)

    page.locator("details#add summary").click()
    field(page, "Title").fill(title)
    field(page, "What was done").fill(DONE)
    if script:
        expect(page.get_by_text("“ASBU” is not explained.")).to_be_visible(timeout=15_000)
        expect(page.get_by_text("No outcome yet: what changed for people?")).to_be_visible()
        expect_saved(page)
    field(page, "What changed because of it").fill(CHANGED)
    field(page, f"How this meets {code}").fill("It shows that officers know what residents see.")
    page.get_by_role("button", name="Save and add details").click()

    expect(page.get_by_text("Evidence saved")).to_be_visible()
    expect(page.get_by_text("“ASBU” is not explained.")).to_be_visible()
    check(page, script)
    field(page, "What was done").fill(DONE.replace("the ASBU", "the council"))
    page.get_by_role("checkbox", name="Activity", exact=True).check()
    save(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    check(page, script)

    open_workbook(page)
    page.get_by_role("link", name="Submit for local QA").click()
    only(page, code)
    check(page, script)
    page.get_by_role("checkbox", name=re.compile("sufficient, relevant and appropriate")).check()
    page.get_by_role("button", name="Submit for local QA").click()
    expect_receipt(page, title, code)
    check(page, script)


def test_with_the_keyboard_alone(desktop):
    page, code, title = desktop, "9B", unique("Visits to places of worship")
    sign_in(page, "SPOC, Enfield")
    activate(page, page.get_by_role("main").get_by_role("link", name="Enfield", exact=True).first)
    activate(page, page.get_by_role("link", name=re.compile(rf"^{code}\s")))
    activate(page, page.locator("details#add summary"))
    write(page, field(page, "Title"), title)
    write(page, field(page, "What was done"), "Officers visited eleven places of worship.")
    write(page, field(page, "What changed because of it"), "Six congregations report incidents that they used not to.")
    write(page, field(page, f"How this meets {code}"), "It shows that communities are heard.")
    activate(page, page.get_by_role("button", name="Save and add details"))
    expect(page.get_by_text("Evidence saved")).to_be_visible()
    write(page, page.get_by_role("group", name="When it started").get_by_label("Day"), "3")
    write(page, page.get_by_role("group", name="When it started").get_by_label("Month"), "11")
    write(page, page.get_by_role("group", name="When it started").get_by_label("Year"), "2025")
    tab_to(page, page.get_by_role("checkbox", name="Activity", exact=True))
    page.keyboard.press("Space")
    activate(page, page.get_by_role("button", name="Save evidence", exact=True))
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    activate(page, page.get_by_role("link", name="Workbook", exact=True))
    activate(page, page.get_by_role("link", name="Submit for local QA"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Submit for local QA")
    for box in page.locator("input[name=indicators]").all():
        if box.get_attribute("id") != f"indicator-{code}":
            tab_to(page, box)
            page.keyboard.press("Space")
    tab_to(page, page.get_by_role("checkbox", name=re.compile("sufficient, relevant and appropriate")))
    page.keyboard.press("Space")
    activate(page, page.get_by_role("button", name="Submit for local QA"))
    expect_receipt(page, title, code)


def write(page, locator, text):
    tab_to(page, locator)
    page.keyboard.type(text)


def only(page, code):
    """Leaves the other indicators for another time."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Submit for local QA")
    for box in page.locator("input[name=indicators]").all():
        if box.get_attribute("id") != f"indicator-{code}":
            box.uncheck()
    expect(page.locator(f"#indicator-{code}")).to_be_checked()


def expect_receipt(page, title, code):
    expect(page.get_by_text("Submitted for local QA")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Submission of")
    expect(page.get_by_role("link", name=title)).to_be_visible()
    expect(page.locator(".frozen")).to_have_count(1)
    expect(page.get_by_text("Hash of the whole submission (SHA-256)")).to_be_visible()
    open_indicator(page, code)
    expect(page.locator(".page-head").get_by_text("Submitted", exact=True)).to_be_visible()


def check(page, script):
    if script:
        assert_accessible(page)
