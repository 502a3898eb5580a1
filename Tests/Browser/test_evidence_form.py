"""Nothing that somebody has typed is lost: not by a closed tab, a wrong field, another person's save, a session that ends."""

import re

from accessibility import assert_accessible
from playwright.sync_api import expect
from signing_in import sign_in
from workbook import expect_saved, field, open_indicator, open_short_form, record, save, unique


def test_a_closed_tab_loses_nothing(desktop):
    title = unique("A tab that was closed")
    sign_in(desktop, "Contributor, Enfield")
    open_indicator(desktop, "10B")
    open_short_form(desktop)
    field(desktop, "Title").fill(title)
    field(desktop, "What was done").fill("Half a sentence, and then the")
    expect_saved(desktop)
    tab = desktop.context.new_page()
    desktop.close()
    open_indicator(tab, "10B")
    expect(field(tab, "Title")).to_have_value(title)
    expect(field(tab, "What was done")).to_have_value("Half a sentence, and then the")
    field(tab, "What was done").fill("Half a sentence, and then the rest.")
    tab.get_by_role("button", name="Save and add details").click()
    expect(tab.get_by_text("Evidence saved")).to_be_visible()
    open_indicator(tab, "10B")
    expect(tab.get_by_role("link", name=title, exact=True)).to_be_visible()
    open_short_form(tab)
    expect(field(tab, "Title")).not_to_have_value(title)


def test_an_edit_that_was_never_sent_waits_in_a_new_tab(desktop):
    sign_in(desktop, "Contributor, Enfield")
    address = record(desktop, "10B", unique("An edit in a closed tab"))
    desktop.goto(f"{address}/edit")
    field(desktop, "Owner").fill("The schools team")
    expect_saved(desktop)
    tab = desktop.context.new_page()
    desktop.close()
    tab.goto(f"{address}/edit")
    expect(tab.get_by_role("heading", name=re.compile("You have unsent changes"))).to_be_visible()
    tab.get_by_role("link", name="Carry on with them").click()
    expect(field(tab, "Owner")).to_have_value("The schools team")
    assert_accessible(tab)
    tab.get_by_role("button", name="Discard it").click()
    expect(tab.get_by_text("Your unsent text was discarded")).to_be_visible()
    expect(field(tab, "Owner")).to_have_value("")


def test_wrong_input_keeps_everything(page):
    sign_in(page, "SPOC, Enfield")
    address = record(page, "11B", unique("Wrong input"))
    page.goto(f"{address}/edit")
    field(page, "What was done").fill("A text that must stay.\n\nWith two paragraphs.")
    started = page.get_by_role("group", name="When it started")
    started.get_by_label("Day").fill("41")
    started.get_by_label("Month").fill("13")
    save(page)
    expect(page).to_have_title(re.compile("^Error:"))
    summary = page.get_by_role("alert")
    expect(summary).to_contain_text("Everything you typed is still here.")
    summary.get_by_role("link", name=re.compile("When it started must be a real date")).click()
    expect(started.get_by_label("Day")).to_be_focused()
    expect(field(page, "What was done")).to_have_value("A text that must stay.\n\nWith two paragraphs.")
    expect(started.get_by_label("Day")).to_have_value("41")
    assert_accessible(page)
    started.get_by_label("Day").fill("3")
    started.get_by_label("Month").fill("11")
    started.get_by_label("Year").fill("2025")
    field(page, "Title").fill("")
    save(page)
    expect(page.get_by_role("alert")).to_contain_text("Title")
    expect(field(page, "What was done")).to_have_value("A text that must stay.\n\nWith two paragraphs.")


def test_without_javascript_indicators_come_and_go_and_nothing_else_changes(without_script):
    page = without_script
    sign_in(page, "SPOC, Enfield")
    address = record(page, "11B", unique("Without script"))
    page.goto(f"{address}/edit")
    field(page, "What was done").fill("Typed, not saved.")
    add = page.get_by_label("Another indicator")
    add.select_option(add.locator("option", has_text=re.compile("^13B ")).get_attribute("value"))
    page.get_by_role("button", name="Add this indicator").click()
    field(page, "How this meets 13B").fill("It promotes equality in the whole workforce.")
    expect(field(page, "What was done")).to_have_value("Typed, not saved.")
    page.get_by_role("button", name="Remove 11B").click()
    expect(field(page, "How this meets 11B")).to_have_count(0)
    expect(field(page, "How this meets 13B")).to_have_value("It promotes equality in the whole workforce.")
    save(page)
    expect(page.get_by_text("It promotes equality in the whole workforce.")).to_be_visible()


def test_two_people_at_once_lose_nothing(new_page):
    one, other = new_page(), new_page()
    sign_in(one, "SPOC, Enfield")
    sign_in(other, "Contributor, Enfield")
    address = record(one, "13B", unique("Two people at once"), done="The text that both began from.")
    one.goto(f"{address}/edit")
    other.goto(f"{address}/edit")
    field(other, "What was done").fill("The contributor's text.")
    field(other, "Owner").fill("The contributor's owner")
    save(other)
    expect(other.get_by_text("Evidence saved")).to_be_visible()

    field(one, "What was done").fill("The text of the SPOC.")
    field(one, "Information sources").fill("A survey of the SPOC's")
    save(one)
    expect(one.get_by_role("heading", level=1)).to_have_text("Someone else saved this while you were writing")
    expect(one.get_by_text("Contributor, Enfield saved it on")).to_be_visible()
    expect(field(one, "Your text")).to_have_value("The text of the SPOC.")
    expect(one.locator(".difference")).to_contain_text("contributor's")
    expect(one.get_by_text("This was taken over: Owner.")).to_be_visible()
    assert_accessible(one)
    one.set_viewport_size({"width": 390, "height": 844})
    assert_accessible(one)
    field(one, "Your text").fill("Both texts, brought together.")
    one.get_by_role("button", name="Save my text as the new revision").click()
    expect(one.get_by_text("Both texts, brought together.")).to_be_visible()
    expect(one.get_by_role("main").get_by_text("The contributor's owner")).to_be_visible()
    expect(one.get_by_role("main").get_by_text("A survey of the SPOC's")).to_be_visible()
    one.get_by_role("link", name="All revisions").click()
    expect(one.get_by_role("link", name="Revision 2", exact=True)).to_be_visible()


def test_a_session_that_ended_keeps_the_text(desktop):
    title = unique("A session that ended")
    sign_in(desktop, "Contributor, Enfield")
    open_indicator(desktop, "14B")
    open_short_form(desktop)
    field(desktop, "Title").fill(title)
    field(desktop, "What was done").fill("Written before the session ended.")
    desktop.context.clear_cookies()
    desktop.get_by_role("button", name="Save and add details").click()
    expect(desktop.get_by_text("You had been signed out")).to_be_visible()
    desktop.get_by_role("button", name=re.compile(r"\sContributor, Enfield$")).click()
    desktop.get_by_role("button", name="Send what I typed").click()
    expect(desktop.get_by_text("Evidence saved")).to_be_visible()
    expect(field(desktop, "Title")).to_have_value(title)


def test_a_form_left_open_is_never_saved_as_somebody_elses(desktop):
    title = unique("Left open by the contributor")
    sign_in(desktop, "Contributor, Enfield")
    open_indicator(desktop, "14B")
    open_short_form(desktop)
    field(desktop, "Title").fill(title)

    other = desktop.context.new_page()
    other.goto("/")
    other.locator(".menu--person summary").click()
    other.get_by_role("button", name="Sign out").click()
    sign_in(other, "SPOC, Enfield")

    field(desktop, "What was done").fill("Written by the contributor.")
    expect(desktop.locator("[data-autosave-status]").first).to_contain_text("You have been signed out", timeout=15_000)
    desktop.get_by_role("button", name="Save and add details").click()
    expect(desktop.get_by_text("You had been signed out")).to_be_visible()

    open_indicator(other, "14B")
    expect(other.get_by_text(title)).to_have_count(0)
    expect(other.locator("input[name=title]")).not_to_have_value(title)

    desktop.get_by_role("button", name=re.compile(r"\sContributor, Enfield$")).click()
    desktop.get_by_role("button", name="Send what I typed").click()
    expect(desktop.get_by_text("Evidence saved")).to_be_visible()
    desktop.goto(desktop.url.split("/edit")[0])
    expect(desktop.get_by_role("main").get_by_text("Revision 1 by Police Constable Contributor, Enfield")).to_be_visible()
