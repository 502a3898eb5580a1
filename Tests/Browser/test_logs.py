"""The logs of a unit: lines added, changed by two at once, closed; filters and order; what was spent, by the hourly rates; without scripts; on a phone."""

import csv
import re

from accessibility import assert_accessible
from playwright.sync_api import expect
from signing_in import sign_in
from workbook import unique


def open_log(page, log, unit="Enfield"):
    page.goto("/units")
    page.get_by_role("main").get_by_role("link", name=unit, exact=True).first.click()
    page.get_by_role("main").get_by_role("link", name=log, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(log)


def field(page, label):
    return page.get_by_role("textbox", name=label, exact=True)


def enter_day(page, day, month, year):
    for label, value in (("Day", day), ("Month", month), ("Year", year)):
        page.get_by_label(label, exact=True).fill(str(value))


def add_risk(page, text, likelihood, impact):
    open_log(page, "Risk log")
    page.get_by_role("link", name="Add a risk").click()
    field(page, "What could go wrong").fill(text)
    page.get_by_role("group", name="Likelihood").get_by_label(re.compile(f"^{likelihood} ")).check()
    page.get_by_role("group", name="Impact").get_by_label(re.compile(f"^{impact} ")).check()
    field(page, "Mitigation").fill("A second chair.")
    field(page, "Owner").fill("SPOC, Enfield")
    page.get_by_role("button", name="Save line").click()
    expect(page.get_by_text("The line is added")).to_be_visible()


def test_a_risk_is_added_found_changed_and_closed(page):
    text = unique("The panel may lose its chair")
    sign_in(page, "Contributor, Enfield")
    open_log(page, "Risk log")
    assert_accessible(page)
    page.get_by_role("link", name="Add a risk").click()
    page.get_by_role("button", name="Save line").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose a likelihood")
    expect(page.get_by_role("alert")).to_contain_text("Choose an impact")
    assert_accessible(page)
    page.get_by_role("alert").get_by_role("link", name="Choose a likelihood").click()
    expect(page.get_by_label("1 Very unlikely")).to_be_focused()

    add_risk(page, text, 3, 4)
    row = page.get_by_role("row").filter(has_text=text)
    expect(row).to_contain_text("12 (likelihood 3 × impact 4)")
    row.get_by_role("link", name=text).click()
    assert_accessible(page)
    page.get_by_role("link", name="Change this line").click()
    expect(page.get_by_label("3 Possible")).to_be_checked()
    page.get_by_label("5 Very likely").check()
    page.get_by_role("button", name="Save line").click()
    expect(page.get_by_text("The line is saved")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text=text)).to_contain_text("20 (likelihood 5 × impact 4)")

    page.get_by_role("link", name=text).first.click()
    page.get_by_role("link", name="Close this risk").click()
    page.get_by_role("button", name="Close this risk").click()
    expect(page.get_by_role("alert")).to_contain_text("Reason is required")
    field(page, "Reason").fill("The risk is past.")
    page.get_by_role("button", name="Close this risk").click()
    expect(page.get_by_text("The line is closed")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text=text)).to_have_count(0)

    page.get_by_text("Filter and order").click()
    page.get_by_label("State", exact=True).select_option(label="Closed")
    page.get_by_label("Words", exact=True).fill(text.upper())
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.get_by_role("row").filter(has_text=text)).to_contain_text("Closed")
    assert_accessible(page)
    page.get_by_role("link", name=text).first.click()
    expect(page.get_by_text("The risk is past.")).to_be_visible()
    expect(page.get_by_role("link", name="Change this line")).to_have_count(0)


def test_two_people_change_a_line_and_both_texts_are_there(new_page):
    text = unique("A venue may be lost")
    first, second = new_page(), new_page()
    sign_in(first, "Contributor, Enfield")
    sign_in(second, "SPOC, Enfield")
    add_risk(first, text, 2, 2)
    first.get_by_role("link", name=text).first.click()
    address = first.url
    for page in (first, second):
        page.goto(address + "/change")
    field(first, "Mitigation").fill("Book two venues.")
    first.get_by_role("button", name="Save line").click()
    expect(first.get_by_text("The line is saved")).to_be_visible()

    field(second, "Mitigation").fill("Meet on line.")
    second.get_by_role("button", name="Save line").click()
    expect(second.get_by_role("alert")).to_contain_text("Contributor, Enfield changed this line after you opened it")
    expect(second.get_by_role("region", name="How it stands now")).to_contain_text("Book two venues.")
    expect(field(second, "Mitigation")).to_have_value("Meet on line.")
    assert_accessible(second)
    second.get_by_role("button", name="Save line").click()
    expect(second.get_by_text("The line is saved")).to_be_visible()


def test_time_is_written_down_costed_and_downloaded_without_scripts(without_script, new_page):
    page, role, activity = without_script, unique("Role"), unique("Writing")
    moderator = new_page()
    sign_in(moderator, "Administrator")
    moderator.goto("/effort-rates")
    field(moderator, "Role").fill(role)
    field(moderator, "Pounds an hour").fill("a lot")
    moderator.get_by_role("button", name="Set this rate").click()
    expect(moderator.get_by_role("alert")).to_contain_text("Enter an amount")
    field(moderator, "Pounds an hour").fill("20.50")
    enter_day(moderator, 1, 1, 2010)
    moderator.get_by_role("button", name="Set this rate").click()
    expect(moderator.get_by_role("row").filter(has_text=role)).to_contain_text("£20.50")
    assert_accessible(moderator)

    sign_in(page, "Contributor, Enfield")
    open_log(page, "Effort log")
    page.get_by_role("link", name="Add time spent").click()
    field(page, "What the time was spent on").fill(unique("Indicator 1B"))
    field(page, "Minutes").fill("an hour")
    field(page, "Role").fill(role)
    field(page, "Activity").fill(activity)
    enter_day(page, 5, 3, 2010)
    page.get_by_role("button", name="Save line").click()
    expect(page.get_by_role("alert")).to_contain_text("Enter the minutes as a number")
    expect(field(page, "Activity")).to_have_value(activity)
    field(page, "Minutes").fill("90")
    page.get_by_role("button", name="Save line").click()
    expect(page.get_by_role("row").filter(has_text=activity)).to_contain_text("1 h 30 min")

    page.get_by_role("link", name="What the unit spent").click()
    page.get_by_label("From", exact=True).fill("2010-03-05")
    page.get_by_label("To", exact=True).fill("2010-03-05")
    page.get_by_role("button", name="Show", exact=True).click()
    part = page.get_by_role("region", name="By role")
    expect(part.get_by_role("img", name="By role")).to_be_visible()
    with page.expect_download() as waiting:
        part.get_by_role("link", name=re.compile("Download as CSV")).click()
    with open(waiting.value.path(), encoding="utf-8", newline="") as file:
        assert [role, "90", "3075"] in list(csv.reader(file))


def test_of_two_who_set_a_rate_the_second_sees_what_the_first_set(desktop, new_page):
    role, second = unique("Role"), new_page()
    for page, person in ((desktop, "Administrator"), (second, "DCFD lead")):
        sign_in(page, person)
        page.goto("/effort-rates")
        field(page, "Role").fill(role)
        enter_day(page, 1, 1, 2010)
    field(desktop, "Pounds an hour").fill("20.50")
    desktop.get_by_role("button", name="Set this rate").click()
    expect(desktop.get_by_text(f"The rate of {role} is set")).to_be_visible()

    field(second, "Pounds an hour").fill("31")
    second.get_by_role("button", name="Set this rate").click()
    expect(second.get_by_role("alert")).to_contain_text("Administrator changed this after you opened it")
    expect(second.get_by_role("region", name="How it stands now")).to_contain_text("£20.50 an hour from 1 January 2010")
    expect(field(second, "Pounds an hour")).to_have_value("31")
    assert_accessible(second)
    second.get_by_role("button", name="Set this rate").click()
    expect(second.get_by_role("row").filter(has_text=role)).to_contain_text("£31.00")


def test_what_was_spent_is_accessible_and_wrong_days_are_named(page):
    sign_in(page, "Commander, Enfield")
    open_log(page, "Effort log")
    expect(page.get_by_role("link", name="Add time spent")).to_have_count(0)
    page.get_by_role("link", name="What the unit spent").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What the unit spent")
    assert_accessible(page)
    page.goto(page.url + "?from=2011-01-02&to=2011-01-01")
    expect(page.get_by_role("alert")).to_contain_text("must not be before the first day")
    assert_accessible(page)


def test_a_log_leaves_as_csv(desktop):
    text = unique("Ask the panel first")
    sign_in(desktop, "SPOC, Enfield")
    open_log(desktop, "Learning log")
    desktop.get_by_role("link", name="Add a lesson").click()
    field(desktop, "What was learnt").fill(text)
    desktop.get_by_role("button", name="Save line").click()
    expect(desktop.get_by_text("The line is added")).to_be_visible()
    with desktop.expect_download() as waiting:
        desktop.get_by_role("link", name="Download this log as CSV").click()
    with open(waiting.value.path(), encoding="utf-8", newline="") as file:
        assert any(text in row for row in csv.reader(file))
