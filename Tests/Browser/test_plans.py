"""Plans with their actions, templates, escalations: made and changed as people do, wrong input first, on a phone and without scripts."""

import csv
import io
import re

from accessibility import assert_accessible
from actions import area, choose_lead, enter_date, later
from playwright.sync_api import expect
from signing_in import sign_in
from workbook import open_indicator, unique


def test_a_plan_is_made_filled_changed_and_closed(page):
    sign_in(page, "SPOC, Enfield")
    title = unique("Summer on the estates")
    page.goto("/actions")
    page.get_by_role("navigation", name="Ways to look at actions").get_by_role("link", name="Plans").click()
    page.get_by_role("link", name="Make a plan").click()
    page.get_by_role("button", name="Make plan").click()
    expect(page.get_by_role("alert")).to_contain_text("Title is required")
    assert_accessible(page)
    page.get_by_label("Title", exact=True).fill(title)
    choose_lead(page, "Contributor, Enfield")
    page.get_by_role("button", name="Make plan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    expect(page.get_by_text("The plan has no actions yet.")).to_be_visible()
    assert_accessible(page)
    plan = page.url

    page.get_by_role("link", name="Add an action").click()
    expect(page.get_by_label("Whose action is it?").locator("option:checked")).to_have_text(re.compile(re.escape(title)))
    area(page, "Activity").fill("Meet the residents' groups")
    choose_lead(page, "Contributor, Enfield")
    area(page, "Measure of success").fill("Six meetings")
    enter_date(page, later(40))
    page.get_by_role("button", name="Add action").click()
    page.get_by_role("link", name="Open the plan").click()
    assert page.url == plan
    expect(page.get_by_text("0 of 1 action complete")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("Meet the residents"))).to_be_visible()
    page.get_by_role("link", name="These actions as a list with filters").click()
    expect(page.get_by_role("link", name=re.compile("^Only the plan " + re.escape(title)))).to_be_visible()

    page.goto(plan)
    page.get_by_role("link", name="Change or close this plan").click()
    page.get_by_label("Closed").check()
    page.get_by_role("button", name="Save plan").click()
    expect(page.get_by_text("The plan is closed", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="Add an action")).to_have_count(0)
    page.goto("/plans")
    expect(page.get_by_role("link", name=title)).to_have_count(0)
    page.goto("/plans?state=closed")
    expect(page.get_by_role("link", name=title)).to_be_visible()
    assert_accessible(page)
    address = page.get_by_role("link", name="Download these plans (CSV)").get_attribute("href")
    rows = list(csv.DictReader(io.StringIO(page.request.get(address).text())))
    assert [(row["Actions"], row["Agreed"]) for row in rows if row["Title"] == title] == [("1", "1")]


def test_without_scripts_an_association_has_its_plan(without_script):
    sign_in(without_script, "DCFD lead")
    title = unique("Business plan")
    without_script.goto("/plans/new")
    without_script.get_by_label("Whose plan is it?").select_option(label="Staff support association's plan")
    without_script.get_by_label("Title", exact=True).fill(title)
    without_script.get_by_role("button", name="Make plan").click()
    expect(without_script.get_by_role("alert")).to_contain_text("Staff support association is required")
    without_script.get_by_label("Staff support association", exact=True).fill("Association of women officers")
    without_script.get_by_role("button", name="Make plan").click()
    expect(without_script.get_by_role("heading", level=1)).to_have_text(title)
    expect(without_script.get_by_text("Association of women officers").first).to_be_visible()


def test_a_template_is_made_used_in_a_new_action_and_withdrawn(new_page):
    keeper, spoc = new_page(), new_page()
    sign_in(keeper, "DCFD lead")
    title, activity = unique("Listen to young people"), unique("Hold a hearing in each school")
    keeper.goto("/action-templates")
    assert_accessible(keeper)
    keeper.get_by_role("link", name="Make a template").click()
    keeper.get_by_label("Indicator", exact=True).select_option(value="4B")
    keeper.get_by_label("Title", exact=True).fill(title)
    area(keeper, "Activity").fill(activity)
    keeper.get_by_label("Timescale in days (optional)").fill("soon")
    keeper.get_by_role("button", name="Save template").click()
    expect(keeper.get_by_role("alert")).to_contain_text("Enter the timescale as a number of days")
    assert_accessible(keeper)
    keeper.get_by_label("Timescale in days (optional)").fill("30")
    keeper.get_by_role("button", name="Save template").click()
    expect(keeper.get_by_text(re.compile("is saved"))).to_be_visible()

    sign_in(spoc, "SPOC, Enfield")
    open_indicator(spoc, "4B")
    spoc.get_by_role("link", name="Add an action").click()
    spoc.get_by_role("link", name=title).click()
    expect(area(spoc, "Activity")).to_have_value(activity)
    due = later(30)
    expect(spoc.get_by_label("Day", exact=True)).to_have_value(str(due.day))
    spoc.goto("/action-templates?indicatorCode=4B")
    expect(spoc.get_by_role("link", name="Make a template")).to_have_count(0)
    spoc.get_by_role("link", name=re.compile(re.escape(title))).click()
    expect(spoc.get_by_text(activity)).to_be_visible()
    assert_accessible(spoc)

    keeper.goto("/action-templates?indicatorCode=4B")
    keeper.get_by_role("link", name=re.compile(re.escape(title))).click()
    keeper.get_by_label("Withdrawn").check()
    keeper.get_by_role("button", name="Save template").click()
    keeper.goto("/action-templates?indicatorCode=4B")
    expect(keeper.get_by_role("link", name=re.compile(re.escape(title)))).to_have_count(0)
    keeper.goto("/action-templates?indicatorCode=4B&state=withdrawn")
    expect(keeper.get_by_role("link", name=re.compile(re.escape(title)))).to_be_visible()


def test_escalations_say_what_went_to_whom(page):
    sign_in(page, "DCFD lead")
    page.goto("/escalations?state=all")
    expect(page.get_by_role("heading", level=1)).to_have_text("Escalations")
    assert_accessible(page)
    # A list that is narrowed already shows by what.
    page.get_by_label("Went to", exact=True).select_option(label="Board")
    page.get_by_role("button", name="Show").click()
    assert "level=3" in page.url
    expect(page.get_by_label("Went to", exact=True)).to_have_value("3")
