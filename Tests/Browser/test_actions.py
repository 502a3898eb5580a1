"""Actions: from proposed to verified, wrong input first; two people at once; sent twice; without scripts; in lists, board, calendar and file."""

import csv
import io
import re

from accessibility import assert_accessible
from actions import area, choose_lead, complete, enter_date, later, propose, spoken
from playwright.sync_api import expect
from signing_in import sign_in
from workbook import open_indicator, unique


def test_an_action_goes_from_proposed_to_verified_by_another_person(page, new_page):
    title, due, new_due = unique("Ask the panel what it needs"), later(30), later(45)
    sign_in(page, "SPOC, Enfield")
    action = propose(page, title)
    expect(page.get_by_text("Proposed", exact=True).first).to_be_visible()

    page.get_by_role("link", name="Complete this action").click()
    area(page, "Measure of success").fill("Two thirds of the panel say so.")
    page.get_by_role("button", name="Agree this action").click()
    expect(page.get_by_role("alert")).to_contain_text("Say who leads it")
    expect(area(page, "Measure of success")).to_have_value("Two thirds of the panel say so.")
    assert_accessible(page)
    page.get_by_role("alert").get_by_role("link", name="Enter a date").click()
    expect(page.get_by_label("Day", exact=True)).to_be_focused()
    choose_lead(page, "Contributor, Enfield")
    enter_date(page, due)
    page.get_by_role("button", name="Agree this action").click()
    expect(page.get_by_text("The action is agreed", exact=True)).to_be_visible()

    page.get_by_role("button", name="Start work").click()
    expect(page.get_by_text("Work has started", exact=True)).to_be_visible()

    page.get_by_role("link", name="Add a milestone").click()
    page.get_by_label("Milestone", exact=True).fill("The panel has met")
    enter_date(page, due)
    page.get_by_role("button", name="Add milestone").click()
    page.get_by_role("link", name="Mark as reached The panel has met").click()
    page.get_by_role("button", name="Mark as reached").click()
    expect(page.get_by_text(re.compile("reached: Inspector SPOC, Enfield"))).to_be_visible()

    page.get_by_role("link", name="Write an update").first.click()
    area(page, "How does it go?").fill("Four groups have answered.")
    page.get_by_role("button", name="Save update").click()
    expect(page.get_by_text("Four groups have answered.").first).to_be_visible()

    page.get_by_role("link", name="Change the due date").click()
    enter_date(page, new_due)
    page.get_by_role("button", name="Change the due date").click()
    expect(page.get_by_role("alert")).to_contain_text("The reason")
    area(page, "Why does the date change?").fill("The panel meets later.")
    page.get_by_role("button", name="Change the due date").click()
    expect(page.get_by_text(f"From {spoken(due)} to {spoken(new_due)}")).to_be_visible()
    assert_accessible(page)

    page.get_by_role("link", name="Mark as done").click()
    area(page, "What changed because of it?").fill("The panel's four proposals are in the plan.")
    page.get_by_role("button", name="Mark as done").click()
    expect(page.get_by_text("Done, to be verified", exact=True).first).to_be_visible()
    expect(page.get_by_role("link", name="Verify")).to_have_count(0)

    commander = new_page()
    sign_in(commander, "Commander, Enfield")
    expect(commander.get_by_text("Action to verify").first).to_be_visible()
    commander.goto("/actions?state=done")
    commander.get_by_role("link", name=re.compile(re.escape(title))).click()
    commander.get_by_role("link", name="Verify").click()
    expect(commander.get_by_text("The panel's four proposals are in the plan.")).to_be_visible()
    commander.get_by_role("button", name="Verify this action").click()
    expect(commander.get_by_text("The action is verified", exact=True)).to_be_visible()
    story = commander.get_by_role("region", name="Its story")
    for step in ("proposed it", "completed it: it is agreed", "started work", "changed the due date", "marked it as done", "verified it"):
        expect(story).to_contain_text(step)
    assert_accessible(commander)
    page.goto(action)
    expect(page.get_by_text("Verified", exact=True).first).to_be_visible()


def test_two_people_change_an_action_and_both_texts_are_there(new_page):
    first, second = new_page(), new_page()
    sign_in(first, "SPOC, Enfield")
    sign_in(second, "Contributor, Enfield")
    action = propose(first, unique("Visit the estates"))
    complete(first, action, "SPOC, Enfield", later(20))
    for page in (first, second):
        page.goto(action + "/change")
    area(first, "Resources (optional)").fill("Two officers for a week")
    first.get_by_role("button", name="Save action").click()
    expect(first.get_by_text("The action is saved", exact=True)).to_be_visible()

    area(second, "Resources (optional)").fill("One officer for a month")
    second.get_by_role("button", name="Save action").click()
    expect(second.get_by_role("alert")).to_contain_text("SPOC, Enfield changed this action")
    expect(second.get_by_role("region", name="How the action stands now")).to_contain_text("Two officers for a week")
    expect(area(second, "Resources (optional)")).to_have_value("One officer for a month")
    assert_accessible(second)
    second.get_by_role("button", name="Save action").click()
    expect(second.get_by_text("The action is saved", exact=True)).to_be_visible()
    expect(second.get_by_text("One officer for a month").first).to_be_visible()


def test_a_form_that_is_sent_twice_counts_once(desktop):
    sign_in(desktop, "SPOC, Enfield")
    title = unique("Sent twice")
    desktop.goto("/actions/new")
    area(desktop, "Activity").fill(title)
    fields = desktop.locator("main form").evaluate("form => Object.fromEntries(new FormData(form))")
    addresses = {desktop.request.post("/actions/new", form=fields, headers={"Origin": desktop.url.split("/actions")[0]}).url for _ in range(2)}
    assert len(addresses) == 1, addresses
    desktop.goto("/actions?q=" + title.replace(" ", "+"))
    expect(desktop.get_by_role("link", name=re.compile(re.escape(title)))).to_have_count(1)


def test_without_scripts_an_action_is_added_and_agreed(without_script):
    sign_in(without_script, "SPOC, Enfield")
    action = propose(without_script, unique("Without scripts"))
    complete(without_script, action, "SPOC, Enfield", later(10))


def test_the_filter_stands_in_the_address_and_the_file_holds_the_same_rows(desktop):
    sign_in(desktop, "SPOC, Enfield")
    title = unique("=1+1 is no formula")
    propose(desktop, title)
    desktop.goto("/actions")
    desktop.get_by_text("Filter the actions").click()
    desktop.get_by_label("State", exact=True).select_option(label="Proposed")
    desktop.get_by_label("Words or number").fill(title)
    desktop.get_by_role("button", name="Show").click()
    assert "state=proposed" in desktop.url
    expect(desktop.get_by_role("link", name=re.compile(re.escape(title)))).to_be_visible()
    assert_accessible(desktop)
    address = desktop.get_by_role("link", name="Download these actions (CSV)").get_attribute("href")
    rows = list(csv.DictReader(io.StringIO(desktop.request.get(address).text())))
    assert [row["Activity"] for row in rows] == ["'" + title]


def test_an_action_is_on_the_board_and_in_the_calendar(page):
    sign_in(page, "SPOC, Enfield")
    title, due = unique("On the board"), later(5)
    complete(page, propose(page, title), "SPOC, Enfield", due)
    page.goto("/actions/board?lead=me")
    expect(page.get_by_role("region", name=re.compile("^Agreed"))).to_contain_text(title)
    assert_accessible(page)
    page.goto(f"/actions/calendar?month={due:%Y-%m}&lead=me")
    expect(page.get_by_role("link", name=re.compile(re.escape(title)))).to_be_visible()
    assert_accessible(page)


def test_the_indicators_page_shows_its_actions_and_takes_new_ones(desktop):
    sign_in(desktop, "SPOC, Enfield")
    open_indicator(desktop, "3B")
    desktop.get_by_role("link", name="Add an action").click()
    expect(desktop.get_by_text(re.compile(r"^3B ")).first).to_be_visible()
    title = unique("For indicator 3B")
    area(desktop, "Activity").fill(title)
    desktop.get_by_role("button", name="Add action").click()
    expect(desktop.get_by_role("heading", level=1)).to_have_text(title)
    open_indicator(desktop, "3B")
    expect(desktop.get_by_role("region", name="Actions")).to_contain_text(title)


def test_what_the_reader_may_not_do_is_not_offered(desktop):
    sign_in(desktop, "Inspector, police authority")
    desktop.goto("/actions")
    expect(desktop.get_by_role("link", name="Add an action")).to_have_count(0)
    assert_accessible(desktop)
