"""Administration: units, people and their roles, imports; wrong input first."""

import re
import uuid

from accessibility import assert_accessible
from playwright.sync_api import expect
from signing_in import sign_in


def code():
    return "Z" + uuid.uuid4().hex[:6].upper()


def add_person(page, name):
    page.goto("/administration/people/new")
    page.get_by_label("Name").fill(name)
    page.get_by_role("button", name="Save person").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def test_a_unit_is_added_after_its_errors_are_put_right(page):
    sign_in(page, "Administrator")
    page.goto("/administration/units/new")
    page.get_by_label("Name").fill("Test unit")
    page.get_by_role("button", name="Save unit").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose what kind of unit it is")
    expect(page.get_by_label("Name")).to_have_value("Test unit")
    assert_accessible(page)
    page.get_by_role("alert").get_by_role("link", name="Enter a date").click()
    expect(page.get_by_label("Day")).to_be_focused()
    for label, value in (("Day", "31"), ("Month", "3"), ("Year", "2012")):
        page.get_by_label(label).fill(value)
    page.get_by_label("Operational command unit (OCU)", exact=True).check()
    page.get_by_label("Code", exact=True).fill(code())
    page.get_by_role("button", name="Save unit").click()
    expect(page.get_by_text("Test unit saved")).to_be_visible()


def test_an_import_is_checked_line_by_line_and_taken_whole(page):
    sign_in(page, "Administrator")
    page.goto("/administration/units/import")
    head, good = "code,name,kind,parent_code,valid_from,wave", f"{code()},Imported unit,ocu,TP,2012-04-01,"
    text = page.get_by_label("CSV text")
    text.fill(f"{head}\n{good}\nX,,nonsense,NOPE,2012-13-01,")
    page.get_by_role("button", name="Check").click()
    expect(page.get_by_text("Nothing was imported", exact=True)).to_be_visible()
    expect(page.get_by_role("rowheader", name="3").first).to_be_visible()
    assert_accessible(page)
    text.fill(f"{head}\n{good}")
    page.get_by_role("button", name="Check").click()
    page.get_by_role("button", name="Import 1 unit").click()
    expect(page.get_by_text("Imported", exact=True)).to_be_visible()


def test_a_merger_that_is_to_come_is_told_from_its_day_and_the_unit_goes_on_until_then(page):
    sign_in(page, "Administrator")
    page.goto("/administration/units/import")
    earlier, later = code(), code()
    lines = [f"{name},Unit {name},ocu,TP,2012-04-01," for name in (earlier, later)]
    page.get_by_label("CSV text").fill("\n".join(["code,name,kind,parent_code,valid_from,wave", *lines]))
    page.get_by_role("button", name="Check").click()
    page.get_by_role("button", name="Import 2 units").click()
    page.goto("/administration/units")
    page.get_by_role("link", name=f"Unit {earlier}").click()
    page.get_by_role("link", name="Merge into another unit").click()
    page.get_by_label("Into which unit").select_option(label=page.get_by_role("option", name=f"Unit {later}").first.inner_text())
    for label, value in (("Day", "1"), ("Month", "4"), ("Year", "2099")):
        page.get_by_label(label).fill(value)
    page.get_by_role("button", name="Merge the unit").click()
    expect(page.get_by_text(f"Unit {earlier} merges on 1 April 2099")).to_be_visible()
    expect(page.get_by_text("This unit closes on 1 April 2099. Until then it goes on as it is.")).to_be_visible()
    history = page.get_by_role("region", name="History of the unit")
    expect(history).to_contain_text(re.compile(rf"From 1 April 2099\s+Merges into Unit {later}\."))
    assert_accessible(page)
    history.get_by_role("link", name=f"Open Unit {later}").click()
    expect(page.get_by_role("region", name="History of the unit")).to_contain_text(
        re.compile(rf"From 1 April 2099\s+Unit {earlier} merges into it\.")
    )


def test_a_role_is_given_seen_at_once_and_taken_away(new_page):
    administrator, person = new_page(), new_page()
    name = f"SPOC, trial {uuid.uuid4().hex[:6]}"
    sign_in(administrator, "Administrator")
    add_person(administrator, name)
    sign_in(person, name)
    person.goto("/units")
    expect(person.get_by_text("Camden")).to_have_count(0)

    administrator.get_by_role("button", name="Give this role").click()
    expect(administrator.get_by_role("alert")).to_contain_text("Choose a role")
    administrator.get_by_label("Role", exact=True).select_option(label="Single point of contact (SPOC)")
    administrator.get_by_label("Camden (EK)").check()
    administrator.get_by_role("button", name="Give this role").click()
    expect(administrator.get_by_text(re.compile("Role given by Administrator"))).to_be_visible()
    person.reload()
    expect(person.get_by_role("link", name="Camden")).to_be_visible()

    administrator.get_by_role("button", name=re.compile("Remove .*Camden")).click()
    expect(administrator.get_by_text(re.compile("Role removed by Administrator"))).to_be_visible()
    person.reload()
    expect(person.get_by_role("link", name="Camden")).to_have_count(0)


def test_who_is_no_administrator_is_kept_out(desktop):
    sign_in(desktop, "SPOC, Enfield")
    expect(desktop.get_by_role("link", name="Administration")).to_have_count(0)
    for address in ("/administration", "/administration/people", "/administration/units/new"):
        assert desktop.goto(address).status == 403
        expect(desktop.get_by_role("heading", level=1)).to_have_text("You may not do this")


def test_what_was_typed_survives_the_end_of_the_session_without_javascript(without_script):
    page = without_script
    sign_in(page, "Administrator")
    page.goto("/administration/people/new")
    name = f"Kept “{uuid.uuid4().hex[:6]}” <b>&"
    page.get_by_label("Name").fill(name)
    page.context.clear_cookies()
    page.get_by_role("button", name="Save person").click()
    expect(page.get_by_text("What you typed is kept", exact=False)).to_be_visible()
    page.get_by_role("button", name="Sign in Administrator", exact=True).click()
    page.get_by_role("button", name="Send what I typed").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
