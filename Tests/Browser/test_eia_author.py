"""Equality impact assessments as an author meets them: do I need one, the screening with a second person, the form, two authors at once, on to the owner."""

import re

from accessibility import assert_accessible
from assessments import answer, begin
from conftest import PHONE
from playwright.sync_api import expect
from signing_in import sign_in

AUTHOR, SECOND, OWNER = "EIA author, Enfield", "EIA co-author, Enfield", "Commander, Enfield"


def test_anybody_learns_whether_an_assessment_is_needed_and_which_answer_decided(new_page):
    page = new_page(viewport=PHONE, java_script_enabled=False)
    sign_in(page, "Contributor, Enfield")
    page.goto("/assessments/do-i-need-one")
    page.get_by_role("button", name="See the answer").click()
    expect(page.get_by_role("alert")).to_contain_text("Answer question 1")
    answer(page, {5: "Yes"})
    page.get_by_role("button", name="See the answer").click()
    expect(page.get_by_role("heading", name="A full assessment is needed")).to_be_visible()
    expect(page.get_by_text("Your answer to question 5 decided.")).to_be_visible()
    page.get_by_role("link", name="Change an answer").click()
    expect(page.get_by_role("group", name=re.compile(r"^5\. ")).get_by_label("Yes", exact=True)).to_be_checked()


def test_not_needed_takes_a_reason_for_every_no_and_a_second_person(phone, new_page):
    page = sign_in(phone, AUTHOR)
    address = begin(page)
    answer(page, "No")
    page.get_by_role("button", name="Send the answers").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert_accessible(page)
    for number in range(1, 11):
        page.get_by_label(f"Your reason for question {number}", exact=True).fill("It reaches nobody.")
    page.get_by_role("button", name="Send the answers").click()
    expect(page.get_by_text("A second person has to agree.")).to_be_visible()

    owner = sign_in(new_page(), OWNER)
    expect(owner.get_by_text("A screening for you to confirm").first).to_be_visible()
    owner.goto(address)
    owner.get_by_role("link", name="Check the screening").click()
    assert_accessible(owner)
    owner.get_by_role("button", name="I agree", exact=True).click()
    expect(owner.get_by_text("Not needed", exact=True).first).to_be_visible()


def test_two_authors_of_one_section_lose_nothing(page, new_page):
    sign_in(page, AUTHOR)
    address = begin(page)
    answer(page, "Yes")
    page.get_by_role("group", name=re.compile(r"^10\. ")).get_by_label("No", exact=True).check()
    page.get_by_role("button", name="Send the answers").click()
    expect(page.get_by_text("0 of 15 sections are complete")).to_be_visible()
    assert_accessible(page)

    other = sign_in(new_page(java_script_enabled=False), SECOND)
    for tab in (page, other):
        tab.goto(f"{address}/sections/aims")
    other.get_by_role("textbox", name="What is proposed?").fill("Their words.")
    other.get_by_role("button", name="Save and return to the list").click()
    expect(other.get_by_text("“Aims of the proposal” is saved")).to_be_visible()

    page.get_by_role("textbox", name="What is proposed?").fill("My words.")
    page.get_by_role("button", name="Save and return to the list").click()
    expect(page.get_by_role("alert")).to_contain_text("Someone else saved this while you were writing")
    expect(page.get_by_role("textbox", name="Your text")).to_have_value("My words.")
    expect(page.get_by_text("Their").first).to_be_visible()
    assert_accessible(page)
    page.get_by_role("textbox", name="Your text").fill("Their words. My words.")
    page.get_by_role("button", name="Save my text as the new revision").click()
    page.goto(f"{address}/sections/aims")
    expect(page.get_by_role("textbox", name="What is proposed?")).to_have_value("Their words. My words.")
    page.get_by_role("link", name="Earlier revisions").click()
    expect(page.get_by_role("row")).to_have_count(3)
    assert_accessible(page)


def test_rows_come_and_go_without_scripts_and_the_matrix_fits_a_phone(desktop, new_page):
    page = sign_in(desktop, AUTHOR)
    address = begin(page)
    answer(page, "Don’t know")
    page.get_by_role("button", name="Send the answers").click()
    expect(page.get_by_text("0 of 15 sections are complete")).to_be_visible()

    plain = sign_in(new_page(viewport=PHONE, java_script_enabled=False), AUTHOR)
    plain.goto(f"{address}/sections/actions")
    plain.get_by_role("textbox", name="What will be done").fill("Ask the advisory group")
    plain.get_by_role("button", name="Add a row").click()
    expect(plain.get_by_role("textbox", name="What will be done").first).to_have_value("Ask the advisory group")
    expect(plain.get_by_role("group", name=re.compile(r"^Row "))).to_have_count(2)
    plain.get_by_role("button", name="Remove row 2").click()
    expect(plain.get_by_role("group", name=re.compile(r"^Row "))).to_have_count(1)

    phone = sign_in(new_page(viewport=PHONE), AUTHOR)
    phone.goto(f"{address}/sections/characteristics")
    assert phone.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    race = phone.get_by_role("group", name="Race", exact=True)
    race.get_by_label("None", exact=False).first.check()
    race.get_by_label("How you know").fill("No data")
    phone.get_by_role("button", name="Save and return to the list").click()
    phone.goto(f"{address}/sections/characteristics")
    expect(phone.get_by_text("Race: “None” needs a reason and evidence", exact=False)).to_be_visible()
    assert_accessible(phone)
