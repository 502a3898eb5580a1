"""The pages about evidence beside its form: revisions, withdrawal, submissions, applicability; each also as axe and a phone see it."""

import re

from accessibility import assert_accessible
from playwright.sync_api import expect
from signing_in import sign_in
from workbook import field, open_indicator, open_workbook, record, save, unique


def test_revisions_can_be_read_and_compared(page):
    title = unique("Revisions")
    sign_in(page, "SPOC, Enfield")
    address = record(page, "16B", title)
    page.goto(f"{address}/edit")
    field(page, "What was done").fill("Officers met residents on five estates.")
    save(page)
    page.get_by_role("link", name="All revisions").click()
    expect(page.get_by_text("What was done", exact=True)).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name="Compare the two").click()
    expect(page.locator("del")).to_contain_text(["Removed", "four"])
    expect(page.locator("ins")).to_contain_text(["Added", "five"])
    assert_accessible(page)
    page.goto(f"{address}/revisions/1")
    expect(page.get_by_text("This is revision 1 of 2")).to_be_visible()
    expect(page.get_by_text("Officers met residents on four estates.")).to_be_visible()
    assert_accessible(page)


def test_evidence_is_withdrawn_with_a_reason_and_reinstated(page):
    title = unique("Recorded twice")
    sign_in(page, "SPOC, Enfield")
    address = record(page, "16B", title)
    page.goto(address)
    assert_accessible(page)
    page.get_by_role("link", name="Withdraw this evidence").click()
    page.get_by_role("button", name="Withdraw this evidence").click()
    expect(page.get_by_role("alert")).to_contain_text("Reason is required")
    assert_accessible(page)
    field(page, "Reason").fill("It was recorded twice.")
    page.get_by_role("button", name="Withdraw this evidence").click()
    expect(page.get_by_text("Evidence withdrawn")).to_be_visible()
    expect(page.get_by_text("It was recorded twice.", exact=False)).to_be_visible()
    page.get_by_role("link", name="Reinstate this evidence").click()
    assert_accessible(page)
    page.get_by_role("button", name="Reinstate this evidence").click()
    expect(page.get_by_text("Evidence reinstated")).to_be_visible()


def test_a_submission_needs_the_declaration_and_is_signed_off_once(new_page):
    spoc, commander = new_page(), new_page()
    title = unique("To be signed off")
    sign_in(spoc, "SPOC, Enfield")
    record(spoc, "7B", title)
    open_workbook(spoc)
    spoc.get_by_role("link", name="Submit for local QA").click()
    expect(spoc.get_by_role("heading", level=1)).to_have_text("Submit for local QA")
    for box in spoc.locator("input[name=indicators]").all():
        if box.get_attribute("id") != "indicator-7B":
            box.uncheck()
    field(spoc, "Comment for those who assure it").fill("Kept while the declaration is missing.")
    spoc.get_by_role("button", name="Submit for local QA").click()
    expect(spoc.get_by_role("alert")).to_contain_text("Confirm the declaration")
    expect(field(spoc, "Comment for those who assure it")).to_have_value("Kept while the declaration is missing.")
    expect(spoc.locator("input[name=indicators]:checked")).to_have_count(1)
    assert_accessible(spoc)
    spoc.get_by_role("checkbox", name=re.compile("sufficient, relevant and appropriate")).check()
    spoc.get_by_role("button", name="Submit for local QA").click()
    expect(spoc.get_by_text("Kept while the declaration is missing.")).to_be_visible()
    receipt = spoc.url
    spoc.get_by_role("link", name="All submissions").click()
    assert_accessible(spoc)

    sign_in(commander, "Commander, Enfield")
    commander.goto(receipt)
    assert_accessible(commander)
    field(commander, "Your comment").fill("The unit stands by it.")
    commander.get_by_role("button", name="Sign off this submission").click()
    expect(commander.get_by_role("status").get_by_text("Signed off")).to_be_visible()
    expect(commander.get_by_role("button", name="Sign off this submission")).to_have_count(0)


def test_what_changed_after_the_preview_is_not_frozen_unseen(new_page):
    spoc, contributor = new_page(), new_page()
    title = unique("Changed after the preview")
    sign_in(spoc, "SPOC, Enfield")
    sign_in(contributor, "Contributor, Enfield")
    address = record(spoc, "2B", title)
    open_workbook(spoc)
    spoc.get_by_role("link", name="Submit for local QA").click()
    contributor.goto(f"{address}/edit")
    field(contributor, "What was done").fill("Changed while the SPOC looked at the preview.")
    save(contributor)
    expect(contributor.get_by_text("Evidence saved")).to_be_visible()
    spoc.get_by_role("checkbox", name=re.compile("sufficient, relevant and appropriate")).check()
    spoc.get_by_role("button", name="Submit for local QA").click()
    expect(spoc.get_by_role("alert")).to_contain_text(f"Changed since you looked: {title}")


def test_the_unit_proposes_and_the_adviser_decides_whether_an_indicator_applies(new_page):
    spoc, adviser = new_page(), new_page()
    sign_in(spoc, "SPOC, Enfield")
    open_indicator(spoc, "17B")
    spoc.get_by_role("link", name="Whether this indicator applies").click()
    assert_accessible(spoc)
    field(spoc, "Reason").fill("The borough buys no clothing.")
    spoc.get_by_role("button", name="Propose to the adviser").click()
    expect(spoc.get_by_role("alert")).to_contain_text("Choose one of the two")
    expect(field(spoc, "Reason")).to_have_value("The borough buys no clothing.")
    assert_accessible(spoc)
    spoc.get_by_role("radio", name="Does not apply").check()
    spoc.get_by_role("button", name="Propose to the adviser").click()
    expect(spoc.get_by_text("Proposed to the adviser")).to_be_visible()

    sign_in(adviser, "Adviser, North area")
    adviser.goto(spoc.url)
    adviser.get_by_role("link", name="Whether this indicator applies").click()
    expect(adviser.get_by_text("The borough buys no clothing.")).to_be_visible()
    assert_accessible(adviser)
    adviser.get_by_role("radio", name="Do not agree").check()
    adviser.get_by_role("button", name="Save my decision").click()
    expect(adviser.get_by_role("alert")).to_contain_text("required to refuse")
    field(adviser, "Why not").fill("Officers of the borough still wear it.")
    adviser.get_by_role("button", name="Save my decision").click()
    expect(adviser.get_by_text("Decision saved")).to_be_visible()


def test_somebody_who_only_reads_is_offered_nothing_to_write(desktop):
    sign_in(desktop, "Commander, Enfield")
    open_indicator(desktop, "4B")
    expect(desktop.get_by_text("Add evidence", exact=True)).to_have_count(0)
    expect(desktop.get_by_role("link", name=re.compile("^Edit"))).to_have_count(0)
    assert_accessible(desktop)
