"""The other ways of an equality impact assessment: not needed, the short review, withdrawn, superseded, and one section saved by two authors at once."""

import re
import uuid

import pytest
from accessibility import assert_accessible
from assessment_api import AUTHOR, OFFICER, OWNER, AssessmentAPI
from assessments import add_policy, answer, begin, name_people
from playwright.sync_api import expect
from signing_in import sign_in
from workbook import unique

SECOND = "EIA co-author, Enfield"


@pytest.fixture
def api(new_page):
    return AssessmentAPI(new_page())


def told(page, what):
    expect(page.locator("#flash-title")).to_have_text(what)


def open_form(author):
    """An assessment whose sections can be written; its address."""
    address = begin(author)
    answer(author, {number: "No" if number == 10 else "Yes" for number in range(1, 11)})
    author.get_by_role("button", name="Send the answers").click()
    expect(author.get_by_text("0 of 15 sections are complete")).to_be_visible()
    return address


def agree(new_page, address):
    """The owner, as the second person."""
    owner = sign_in(new_page(java_script_enabled=False), OWNER)
    owner.goto(address)
    owner.get_by_role("link", name="Check the screening").first.click()
    owner.get_by_role("button", name="I agree", exact=True).click()
    told(owner, "You agreed: it needs no full assessment")
    return owner


def test_not_needed_by_a_second_person_until_something_happens(new_page):
    author = sign_in(new_page(java_script_enabled=False), AUTHOR)
    address = begin(author)
    answer(author, "No")
    for number in range(1, 11):
        author.get_by_label(f"Your reason for question {number}", exact=True).fill("It reaches nobody.")
    author.get_by_role("button", name="Send the answers").click()
    owner = agree(new_page, address)
    expect(owner.get_by_text("Not needed", exact=True).first).to_be_visible()

    owner.get_by_role("link", name="Something happened that calls for a review").click()
    owner.get_by_role("radio", name="A complaint", exact=True).check()
    owner.get_by_role("textbox", name="What happened").fill("A resident complained.")
    owner.get_by_role("button", name="Call for a review").click()
    author.goto(address)
    author.get_by_role("link", name="Screen it again").first.click()
    author.get_by_role("textbox", name="Reason").fill("The complaint says otherwise.")
    author.get_by_role("button", name="Screen it again").click()
    told(author, "It can be screened again")


def test_a_short_review_where_a_current_assessment_covers_the_proposal(api, new_page):
    covering = api.published(f"Stops at stations {uuid.uuid4().hex[:6]}")
    author = sign_in(new_page(java_script_enabled=False), AUTHOR)
    address = begin(author)
    answer(author, "Yes")
    author.get_by_label("Which assessment covers it?", exact=True).select_option(label=f"{covering['reference']} {covering['title']}")
    author.get_by_role("textbox", name="Short review").fill("The same officers, the same places; nothing in it changes.")
    author.get_by_role("button", name="Send the answers").click()
    owner = agree(new_page, address)
    owner.get_by_role("link", name="The ten answers").click()
    owner.get_by_role("link").filter(has_text=f"Covered by {covering['reference']}").click()
    expect(owner.get_by_role("heading", level=1)).to_have_text(covering["title"])


def test_withdrawn_with_a_reason_it_stays_on_the_record(new_page):
    author = sign_in(new_page(java_script_enabled=False), AUTHOR)
    address = open_form(author)
    author.get_by_role("link", name="Withdraw it").click()
    author.get_by_role("button", name="Withdraw it").click()
    expect(author.get_by_role("alert")).to_be_visible()
    author.get_by_role("textbox", name="Reason").fill("The proposal was given up.")
    author.get_by_role("button", name="Withdraw it").click()
    told(author, "The assessment is withdrawn")
    author.goto(address)
    expect(author.get_by_text("The proposal was given up.").first).to_be_visible()
    expect(author.get_by_role("link", name="Withdraw it")).to_have_count(0)


def test_a_new_version_takes_the_place_of_the_old_when_it_is_published(api, new_page):
    old = api.published(f"Searches of vehicles {uuid.uuid4().hex[:6]}")
    author = sign_in(new_page(java_script_enabled=False), AUTHOR)
    author.goto(f"/assessments/{old['id']}")
    author.get_by_role("link", name="Write a new version").click()
    title = unique("Searches of vehicles, new version")
    name_people(author, title)
    author.get_by_role("link", name="Cancel").click()
    expect(author.get_by_role("link").filter(has_text=f"Replaces {old['reference']}")).to_be_visible()
    new = author.url.rsplit("/", 1)[-1]
    api.screen(new)
    api.fill(new)
    api.submit(new)
    api.approve(new)
    api.decide(new)

    owner = sign_in(new_page(java_script_enabled=False), OWNER)
    owner.goto(f"/assessments/{new}/publication")
    owner.get_by_role("radio", name="Publish it", exact=True).check()
    owner.get_by_role("button", name="Confirm").click()
    told(owner, "The assessment is published")
    owner.goto(f"/assessments/{old['id']}")
    expect(owner.get_by_text("Superseded", exact=True).first).to_be_visible()
    expect(owner.get_by_role("link").filter(has_text="Replaced by EIA/")).to_be_visible()


def test_two_authors_of_a_section_that_had_been_saved_before_lose_nothing(new_page):
    author = sign_in(new_page(java_script_enabled=False), AUTHOR)
    address = open_form(author)
    section = f"{address}/sections/aims"
    author.goto(section)
    author.get_by_role("textbox", name="What is proposed?").fill("As it began.")
    author.get_by_role("button", name="Save and return to the list").click()

    other = sign_in(new_page(java_script_enabled=False), SECOND)
    for page in (author, other):
        page.goto(section)
    other.get_by_role("textbox", name="What is proposed?").fill("As it began, and theirs.")
    other.get_by_role("textbox", name="What is it meant to achieve, and for whom?").fill("Only theirs.")
    other.get_by_role("button", name="Save and return to the list").click()
    told(other, "“Aims of the proposal” is saved")

    author.get_by_role("textbox", name="What is proposed?").fill("As it began, and mine.")
    author.get_by_role("button", name="Save and return to the list").click()
    expect(author.get_by_role("alert")).to_contain_text("Someone else saved this while you were writing")
    expect(author.get_by_role("textbox", name="Your text")).to_have_value("As it began, and mine.")
    author.get_by_role("textbox", name="Your text").fill("As it began, mine and theirs.")
    author.get_by_role("button", name="Save my text as the new revision").click()
    author.goto(section)
    expect(author.get_by_role("textbox", name="What is proposed?")).to_have_value("As it began, mine and theirs.")
    expect(author.get_by_role("textbox", name="What is it meant to achieve, and for whom?")).to_have_value("Only theirs.")


def test_the_answers_given_before_there_was_an_assessment_are_kept_through_a_search(new_page):
    page = sign_in(new_page(java_script_enabled=False), AUTHOR)
    begin(page, title := unique("Custody blankets"))
    page.goto("/assessments/do-i-need-one")
    answer(page, {2: "Yes", 9: "Don’t know"})
    page.get_by_role("button", name="See the answer").click()
    page.get_by_role("link", name="Begin an assessment with these answers").click()
    page.get_by_role("searchbox", name="Find a policy by its words or its number").fill(title.split()[-1])
    page.get_by_role("main").get_by_role("button", name="Search").click()
    # It has one under way: the page says so before anything is typed.
    page.get_by_role("link", name=re.compile(title)).click()
    told(page, "No assessment was begun")
    page.go_back()
    page.get_by_role("link", name="Add a policy").click()
    assert re.search(r"answers=[ynd]{10}", page.url)


def test_what_it_is_about_is_put_right_while_it_is_written(new_page):
    author = sign_in(new_page(java_script_enabled=False), AUTHOR)
    open_form(author)
    author.get_by_role("link", name="Change title, proposal or marking").click()
    author.get_by_label("What is proposed", exact=True).fill("")
    author.get_by_role("radio", name="OFFICIAL-SENSITIVE", exact=True).check()
    author.get_by_role("button", name="Save the changes").click()
    expect(author.get_by_role("alert")).to_be_visible()
    author.get_by_label("What is proposed", exact=True).fill("Officers of two response teams wear cameras for a year.")
    author.get_by_role("button", name="Save the changes").click()
    told(author, "The changes are saved")
    expect(author.get_by_text("Officers of two response teams wear cameras for a year.")).to_be_visible()
    expect(author.get_by_text("OFFICIAL-SENSITIVE", exact=True).first).to_be_visible()


def test_a_change_programme_gets_an_adviser_who_finds_it_until_it_is_closed(page, new_page):
    officer = sign_in(page, OFFICER)
    title = unique("Estate programme")
    add_policy(officer, title, kind="Change programme")
    programme = officer.url
    assert_accessible(officer)
    officer.get_by_role("link", name="Name or change the adviser").click()
    officer.get_by_role("button", name="Save the support").click()
    expect(officer.get_by_role("link", name="Choose an adviser")).to_be_visible()
    assert_accessible(officer)
    officer.get_by_label("Adviser", exact=True).select_option(label="Sergeant EIA co-author, Enfield")
    officer.get_by_role("textbox", name="Reason").fill("It moves a thousand people.")
    officer.get_by_role("button", name="Save the support").click()
    told(officer, "The adviser is named")

    adviser = sign_in(new_page(java_script_enabled=False), SECOND)
    adviser.goto("/policies?adviser=me")
    adviser.get_by_role("link", name=re.compile(title)).click()
    adviser.get_by_role("textbox", name="What was done").fill("Met the programme’s board.")
    adviser.get_by_role("button", name="Add the note").click()
    told(adviser, "The note is added")

    officer.goto(programme)
    officer.get_by_role("link", name="Close the policy").click()
    assert_accessible(officer)
    officer.get_by_role("textbox", name="Reason").fill("The programme has ended.")
    officer.get_by_role("button", name="Close the policy").click()
    told(officer, "The policy is closed")
    officer.goto(f"{programme}/support")
    told(officer, "Nothing was changed")
