"""One equality impact assessment from the policy to the review after the decision, as each person meets it: every step in the browser, by its forms.

The author and the owner go without scripts.
"""

import re

import pytest
from actions import enter_date, later
from assessments import add_policy, answer, answer_point, name_people, point
from eia_form import fill_section
from playwright.sync_api import expect
from signing_in import sign_in
from workbook import unique

AUTHOR, OWNER, OFFICER = "EIA author, Enfield", "Commander, Enfield", "EIA QA officer"
DECIDER, READER = "Decision-maker, territorial policing", "Contributor, Hackney"
POINTS = [
    ("5. Evidence", "Evidence weak or old", "Must fix", "The survey is four years old."),
    ("6. Engagement", "Consultation with external stakeholders not evidenced", "Must fix", "Who outside was asked?"),
    ("14. Monitoring", "Action not measurable", "Should fix", "Which figure is watched?"),
]


def told(page, what):
    expect(page.locator("#flash-title")).to_have_text(what)


@pytest.mark.journey
def test_from_a_policy_and_ten_questions_to_the_review_after_the_decision(new_page):
    title = unique("Body-worn video in response teams")
    author = sign_in(new_page(java_script_enabled=False), AUTHOR)
    home = screened(author, title)
    written(author)
    author.get_by_role("link", name="Send it to its owner").first.click()
    author.get_by_role("textbox", name="Note (optional)").fill("The first of its kind for us.")
    author.get_by_role("button", name="Send it to the owner").click()
    told(author, "The owner has it now")

    owner = sign_in(new_page(java_script_enabled=False), OWNER)
    submitted(owner, title)

    officer = sign_in(new_page(), OFFICER)
    returned(officer, title)

    author.goto("/")
    author.get_by_role("main").get_by_role("link", name=re.compile(title)).first.click()
    author.get_by_role("link", name="Answer the points").first.click()
    expect(author.get_by_text("3 points wait for an answer.")).to_be_visible()
    for number in (1, 2, 3):
        answer_point(author, number, "A survey of this year is in section 5 now.")
    author.goto(f"{home}/sections/evidence")
    author.get_by_role("textbox", name="What is not known, and how will it be found out?").fill("Nothing that a survey of this year could tell.")
    author.get_by_role("button", name="Save and return to the list").click()
    author.get_by_role("link", name="Send it to its owner").first.click()
    author.get_by_role("button", name="Send it to the owner").click()
    submitted(owner, title)

    approved(officer, title)
    decided(sign_in(new_page(), DECIDER), title)

    owner.goto(home)
    owner.get_by_role("link", name="Publish or withhold it").first.click()
    owner.get_by_role("radio", name="Publish it", exact=True).check()
    owner.get_by_role("button", name="Confirm").click()
    told(owner, "The assessment is published")
    found(sign_in(new_page(), READER), title)
    watched_and_reviewed(owner, home)


def screened(author, title):
    """A policy, an assessment for it, and the ten questions: a full assessment is needed. Returns the assessment's address."""
    add_policy(author, title)
    author.get_by_role("link", name="Begin an assessment").click()
    name_people(author, title)
    answer(author, {number: "No" if number == 10 else "Yes" for number in range(1, 11)})
    author.get_by_role("button", name="Send the answers").click()
    expect(author.get_by_text("0 of 15 sections are complete")).to_be_visible()
    return author.url


def written(author):
    """All fifteen sections, one page after the other."""
    author.get_by_role("link", name="Write “Control”").first.click()
    for number in range(1, 16):
        expect(author.get_by_role("heading", level=1)).to_have_text(re.compile(rf"^{number}\. "))
        fill_section(author, "As the working group found")
        author.get_by_role("button", name="Save and go on" if number < 15 else "Save and return to the list").click()
    expect(author.get_by_text("15 of 15 sections are complete")).to_be_visible()


def submitted(owner, title):
    """From the card on the owner's home page."""
    owner.goto("/")
    owner.get_by_role("main").get_by_role("link", name=re.compile(title)).first.click()
    owner.get_by_role("link", name="Check and submit it").first.click()
    owner.get_by_role("button", name="Submit for quality assurance").click()
    told(owner, "It is submitted for quality assurance")


def taken(officer, title):
    officer.goto("/assessments/queue")
    officer.get_by_role("link", name=re.compile(title)).first.click()
    officer.get_by_role("button", name="Take for quality assurance").click()
    expect(officer.get_by_role("link", name="Return to the authors")).to_be_visible()


def returned(officer, title):
    taken(officer, title)
    for section, category, severity, text in POINTS:
        point(officer, section, category, severity, text)
    officer.get_by_role("link", name="Return to the authors").click()
    officer.get_by_role("textbox", name="Remark").fill("Nearly there.")
    officer.get_by_role("button", name="Return to the authors").click()
    told(officer, "The assessment went back to its authors")


def approved(officer, title):
    """What changed since the return is on the sheet; the points that had to be fixed are settled one by one."""
    taken(officer, title)
    expect(officer.locator(".fold--difference ins").filter(has_text="survey")).to_be_visible()
    for number in (1, 2, 3):
        comment = officer.get_by_role("textbox", name=f"Comment on the answer to point {number}")
        comment.locator("xpath=ancestor::form").get_by_role("button", name="Settle this point").click()
        told(officer, f"Point {number} is settled")
    officer.get_by_role("link", name="Approve").click()
    officer.get_by_role("button", name="Approve").click()
    told(officer, "The assessment is approved")


def decided(decider, title):
    decider.get_by_role("main").get_by_role("link", name=re.compile(title)).first.click()
    decider.get_by_role("link", name="Read or print the whole assessment").first.click()
    expect(decider.get_by_role("heading", name="15. Decision, publication and review")).to_be_visible()
    decider.go_back()
    decider.get_by_role("link", name="Read it and record the decision").first.click()
    decider.get_by_role("radio", name="Adjust the proposal", exact=True).check()
    decider.get_by_role("textbox", name="Reasons").fill("The benefit outweighs the cost once officers are trained.")
    decider.get_by_role("checkbox", name=re.compile("I have read this assessment")).check()
    decider.get_by_role("button", name="Record decision").click()
    told(decider, "The decision is recorded")


def found(reader, title):
    """By somebody who had no part in it, who takes it away as a file."""
    reader.goto("/register")
    reader.get_by_label("Words", exact=True).fill(title.split()[-1])
    reader.get_by_role("main").get_by_role("button", name="Search").click()
    reader.get_by_role("link", name=re.compile(title)).first.click()
    expect(reader.get_by_role("heading", level=1)).to_have_text(title)
    expect(reader.get_by_text("Adjust the proposal").first).to_be_visible()
    file = reader.request.get(reader.get_by_role("link", name="Download as PDF").get_attribute("href"))
    assert file.ok and file.body().startswith(b"%PDF"), file.status


def watched_and_reviewed(owner, home):
    owner.goto(home)
    owner.get_by_role("link", name="Start monitoring").first.click()
    owner.get_by_role("textbox", name="What is watched").fill("Complaints, each quarter.")
    enter_date(owner, later(40))
    owner.get_by_role("button", name="Start monitoring").click()
    told(owner, "Monitoring has started")
    owner.goto(home)
    owner.get_by_role("link", name="Record a review").first.click()
    owner.get_by_role("textbox", name="Findings").fill("The gap closed.")
    enter_date(owner, later(365))
    owner.get_by_role("button", name="Record review").click()
    told(owner, "The review is recorded")
    expect(owner.get_by_text("Reviewed", exact=True).first).to_be_visible()
