"""Quality assurance in the browser: queue, sitting, ratings, points, gaps and meetings, as SPOC and adviser."""

import re

import pytest
from accessibility import assert_accessible
from playwright.sync_api import expect
from rating import open_rating, rate, submit
from signing_in import sign_in
from workbook import field, open_indicator, open_workbook, record, unique

UNIT = "Camden"
SPOC, CONTRIBUTOR, ADVISER = "SPOC, Camden", "Contributor, Camden", "Adviser, North area"


def submitted(new_page, codes, author=CONTRIBUTOR):
    """Evidence for the indicators, recorded by the author and submitted by the SPOC, whose page is returned."""
    writer = sign_in(new_page(), author)
    for code in codes:
        record(writer, code, unique(f"Evidence for {code}"), unit=UNIT)
    spoc = sign_in(new_page(), SPOC)
    submit(spoc, UNIT, codes)
    return spoc


@pytest.mark.journey
def test_a_sitting_without_the_mouse(new_page):
    codes = ["2B", "4B"]
    spoc = submitted(new_page, codes)
    open_rating(spoc, UNIT, "2B")
    assert_accessible(spoc)
    expect(spoc.locator(".sitting__progress")).to_contain_text(f"in {UNIT}")
    rate(spoc, 3, "The survey is convincing.")
    expect(spoc.get_by_text("2B is rated “In place, but needs improving”")).to_be_visible()
    open_rating(spoc, UNIT, "4B")
    rate(spoc, 4)

    adviser = sign_in(new_page(), ADVISER)
    open_rating(adviser, UNIT, "2B", "corporate")
    expect(adviser.get_by_text("The survey is convincing.").first).to_be_visible()
    assert_accessible(adviser)
    rate(adviser, 2, "Little of it shows an outcome.")
    expect(adviser.get_by_text("2B is rated “Not very satisfactory”")).to_be_visible()
    adviser.get_by_role("link", name="Open the gap").click()
    expect(adviser.get_by_text("Awaits a meeting")).to_be_visible()
    assert_accessible(adviser)
    meet(adviser, "2B")
    side_by_side(adviser)


def meet(page, code):
    page.get_by_role("link", name="Record the meeting").click()
    assert_accessible(page)
    page.get_by_role("button", name="Record the meeting").click()
    expect(page.get_by_role("alert")).to_contain_text("Decide about at least one gap")
    outcome = page.locator(".gap-outcome").filter(has_text=code).first
    field(page, "Who was there").fill("SPOC, Camden; Chief Inspector; SPOC")
    outcome.get_by_role("radio", name="It becomes an action").check()
    page.get_by_role("button", name="Record the meeting").click()
    expect(page.get_by_role("alert")).to_contain_text("say what is missing")
    outcome.get_by_label("What is missing, or why no action is needed").fill("No outcome is recorded.")
    outcome.get_by_label("Proposed activity").fill("Ask victims what changed.")
    page.get_by_role("button", name="Record the meeting").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Meeting of")
    expect(page.get_by_text("Ask victims what changed.")).to_be_visible()
    assert_accessible(page)


def side_by_side(page):
    open_workbook(page, UNIT)
    page.get_by_role("link", name="Both ratings side by side").click()
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=re.compile(r"^2B\b")))
    expect(row).to_contain_text("In place, but needs improving")
    expect(row).to_contain_text("Not very satisfactory")
    assert_accessible(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download as a table (CSV)").click()
    assert "Not very satisfactory" in download.value.path().read_text()


def test_points_can_be_added_without_javascript(new_page):
    submitted(new_page, ["5B"])
    page = sign_in(new_page(java_script_enabled=False), SPOC)
    open_rating(page, UNIT, "5B")
    field(page, "Comments").fill("Nearly there.")
    page.get_by_role("radio", name="Return with points to answer").check()
    field(page, "Point 1 to answer").fill("Which wards?")
    page.get_by_role("button", name="Add another point").click()
    expect(field(page, "Comments")).to_have_value("Nearly there.")
    expect(field(page, "Point 1 to answer")).to_have_value("Which wards?")
    field(page, "Point 2 to answer").fill("What changed?")
    page.get_by_role("button", name=re.compile("^Save")).first.click()
    expect(page.get_by_text("5B is returned with 2 points")).to_be_visible()

    writer = sign_in(new_page(), CONTRIBUTOR)
    for _ in range(20):
        open_indicator(writer, "5B", UNIT)
        if writer.get_by_text("What changed?").count():
            break
        writer.wait_for_timeout(500)
    expect(writer.get_by_text("Which wards?").first).to_be_visible()


def test_wrong_input_keeps_everything(new_page):
    page = submitted(new_page, ["13B"])
    open_rating(page, UNIT, "13B")
    field(page, "Comments").fill("A comment worth keeping.")
    page.get_by_role("button", name=re.compile("^Save")).first.click()
    expect(page.get_by_role("alert")).to_contain_text("Choose whether you accept it or return it")
    expect(field(page, "Comments")).to_have_value("A comment worth keeping.")
    assert_accessible(page)


def test_an_unsaved_comment_survives_a_closed_tab(new_page):
    page = submitted(new_page, ["9B"])
    open_rating(page, UNIT, "9B")
    page.keyboard.press("3")
    field(page, "Comments").fill("Half an hour of thought.")
    expect(page.get_by_text("Kept in this browser until you save.")).to_be_visible()
    address = page.url
    again = page.context.new_page()
    again.goto(address)
    expect(field(again, "Comments")).to_have_value("Half an hour of thought.")
    expect(again.locator("input[name=step]:checked")).to_have_value("3")
    expect(again.get_by_text("What you typed before is back.")).to_be_visible()
    rate(again, 3)
    expect(again.get_by_text("9B is rated")).to_be_visible()
    kept = again.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('kept:'))")
    assert kept == []


def test_two_rate_at_once(new_page):
    first = submitted(new_page, ["10B"])
    open_rating(first, UNIT, "10B")
    second = sign_in(new_page(), SPOC)
    second.goto(first.url)
    rate(first, 4)
    field(second, "Comments").fill("The other one's thoughts.")
    second.get_by_role("radio", name="Accept for corporate QA").check()
    second.locator("#step-2").check()
    for test in ["Sufficient", "Relevant", "Appropriate"]:
        second.get_by_role("checkbox", name=re.compile(test)).check()
    second.get_by_role("button", name=re.compile("^Save")).first.click()
    expect(second.get_by_role("alert")).to_contain_text("accepted it as")
    expect(second.get_by_text("The other one's thoughts.")).to_be_visible()
    assert_accessible(second)


def test_nobody_rates_what_they_wrote(new_page):
    page = submitted(new_page, ["11B"], author=SPOC)
    open_rating(page, UNIT, "11B")
    expect(page.get_by_text("You wrote one of these items. Nobody rates what they wrote.")).to_be_visible()
    assert page.locator("form[data-rate]").count() == 0
    assert_accessible(page)


def test_queue_fits_the_screen(page):
    sign_in(page, ADVISER)
    page.goto("/queue")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Waiting for")
    assert_accessible(page)
    width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert width <= 0
