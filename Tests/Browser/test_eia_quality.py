"""An assessment from quality assurance to its review: returned with three points, answered, approved, decided, published, monitored, reviewed."""

import datetime
import os
import re
import shlex
import subprocess
import uuid

import page as pdf
import pytest
from accessibility import assert_accessible
from assessment_api import AUTHOR, DECIDER, OFFICER, OWNER, AssessmentAPI
from keyboard import activate
from playwright.sync_api import expect
from signing_in import sign_in


@pytest.fixture
def api(new_page):
    return AssessmentAPI(new_page())


def as_person(new_page, person, path, **options):
    page = new_page(**options)
    sign_in(page, person)
    page.goto(path)
    return page


def heading(page, text):
    expect(page.get_by_role("heading", level=1)).to_have_text(text)


def add_point(page, section, category, severity, text):
    """By the form beside the sections."""
    page.get_by_label("Section", exact=True).select_option(label=section)
    page.get_by_label("Category", exact=True).select_option(label=category)
    page.get_by_role("radio", name=severity, exact=True).check()
    page.get_by_role("textbox", name="Point", exact=True).fill(text)
    page.get_by_role("button", name="Add point").click()
    expect(page.get_by_role("heading", name=re.compile(r"^Point \d+ is added"))).to_be_visible()


def enter_day(page, days):
    day = datetime.date.today() + datetime.timedelta(days=days)
    for label, value in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        page.get_by_label(label, exact=True).fill(str(value))


def test_from_the_queue_to_the_review(api, new_page):
    title = f"Receipts at stops {uuid.uuid4().hex[:6]}"
    assessment = api.submitted(title)
    home = f"/assessments/{assessment}"

    officer = as_person(new_page, OFFICER, "/assessments/queue")
    assert_accessible(officer)
    officer.get_by_role("link", name=re.compile(title)).first.click()
    heading(officer, title)
    assert_accessible(officer)
    officer.get_by_role("button", name="Take for quality assurance").click()
    add_point(officer, "5. Evidence", "Evidence weak or old", "Must fix", "The survey is four years old.")
    add_point(officer, "6. Engagement", "Consultation with external stakeholders not evidenced", "Should fix", "Who outside was asked?")
    add_point(officer, "14. Monitoring", "Action not measurable", "Learning", "Name the figure next time.")
    assert_accessible(officer)
    officer.get_by_role("link", name="Return to the authors").click()
    officer.get_by_role("textbox", name="Remark").fill("Two things to put right.")
    assert_accessible(officer)
    officer.get_by_role("button", name="Return to the authors").click()
    expect(officer.get_by_role("heading", name="The assessment went back to its authors")).to_be_visible()

    author = as_person(new_page, AUTHOR, f"{home}/points")
    expect(author.get_by_text("2 points wait for an answer.")).to_be_visible()
    assert_accessible(author)
    for number in (1, 2):
        author.get_by_role("textbox", name=f"Your answer to point {number}").fill("A newer survey was used.")
        author.get_by_role("textbox", name=f"Your answer to point {number}").locator("xpath=ancestor::form").get_by_role("button").click()
        expect(author.get_by_role("heading", name=f"Your answer to point {number} is saved")).to_be_visible()
    api.submit(assessment)

    officer.goto(f"{home}/review-sheet")
    officer.get_by_role("button", name="Take for quality assurance").click()
    # A "must fix" that is not settled keeps it from being approved, and says so.
    officer.goto(f"{home}/approval")
    officer.get_by_role("button", name="Approve").click()
    expect(officer.get_by_role("alert")).to_be_visible()
    officer.goto(f"{home}/review-sheet")
    for number in (1, 2):
        officer.get_by_role("textbox", name=f"Comment on the answer to point {number}").locator("xpath=ancestor::form").get_by_role(
            "button", name="Settle this point"
        ).click()
        expect(officer.get_by_role("heading", name=f"Point {number} is settled")).to_be_visible()
    officer.get_by_role("link", name="Approve").click()
    officer.get_by_role("button", name="Approve").click()
    expect(officer.get_by_role("heading", name="The assessment is approved")).to_be_visible()

    decider = as_person(new_page, DECIDER, f"{home}/decision")
    assert_accessible(decider)
    decider.get_by_role("button", name="Record decision").click()
    expect(decider.get_by_role("link", name="Choose a decision")).to_be_visible()
    expect(decider.get_by_role("link", name="Confirm that you have read the assessment")).to_be_visible()
    decider.get_by_role("radio", name="Adjust the proposal", exact=True).check()
    decider.get_by_role("textbox", name="Reasons").fill("The benefit outweighs the cost once forms exist in five languages.")
    decider.get_by_role("checkbox", name=re.compile("I have read this assessment")).check()
    decider.get_by_role("button", name="Record decision").click()
    expect(decider.get_by_role("heading", name="The decision is recorded")).to_be_visible()

    owner = as_person(new_page, OWNER, f"{home}/publication")
    owner.get_by_role("radio", name="Publish it", exact=True).check()
    owner.get_by_role("button", name="Confirm").click()
    expect(owner.get_by_role("heading", name="The assessment is published")).to_be_visible()
    owner.goto(f"{home}/monitoring")
    assert_accessible(owner)
    owner.get_by_role("textbox", name="What is watched").fill("Stops by ethnic group, each quarter.")
    enter_day(owner, 40)
    owner.get_by_role("button", name="Start monitoring").click()
    expect(owner.get_by_role("heading", name="Monitoring has started")).to_be_visible()
    owner.goto("/assessments/reviews-due")
    expect(owner.get_by_role("link", name=re.compile(title)).first).to_be_visible()
    assert_accessible(owner)
    owner.goto(f"{home}/triggers")
    owner.get_by_role("radio", name="A complaint", exact=True).check()
    owner.get_by_role("textbox", name="What happened").fill("Three complaints in one month.")
    owner.get_by_role("button", name="Call for a review").click()
    expect(owner.get_by_role("heading", name="A review is due")).to_be_visible()
    owner.goto(f"{home}/reviews")
    expect(owner.get_by_text(re.compile("Three complaints in one month"))).to_be_visible()
    owner.get_by_role("textbox", name="Findings").fill("The gap closed.")
    enter_day(owner, 365)
    owner.get_by_role("button", name="Record review").click()
    expect(owner.get_by_role("heading", name="The review is recorded")).to_be_visible()

    # Anyone who is signed in finds it, and can take it away as a file that a screen reader reads.
    reader = as_person(new_page, "Contributor, Hackney", f"/register?q={title.split()[-1]}")
    assert_accessible(reader)
    reader.get_by_role("link", name=re.compile(title)).first.click()
    heading(reader, title)
    expect(reader.get_by_role("heading", name="7. The nine protected characteristics")).to_be_visible()
    assert_accessible(reader)


def test_the_pdf_passes_the_machine_check_of_pdf_ua(api, new_page, tmp_path):
    assessment = api.submitted("Receipts at stops, on paper")
    officer = as_person(new_page, OFFICER, f"/assessments/{assessment}/document")
    assert_accessible(officer)
    address = officer.get_by_role("link", name="Download as PDF").get_attribute("href")
    answer = officer.request.get(address)
    assert answer.ok and answer.headers["content-type"] == "application/pdf", answer.status
    file = tmp_path / "assessment.pdf"
    file.write_bytes(answer.body())
    assert pdf.is_pdf_compliant(str(file), profile="ua1")


def test_while_nobody_makes_pdf_files_the_page_says_to_print(api, new_page):
    switch = os.environ.get("SWITCH")
    if not switch:
        pytest.skip("SWITCH is not set: deploy/test sets it.")
    assessment = api.submitted("Receipts at stops, without paper")
    officer = as_person(new_page, OFFICER, f"/assessments/{assessment}/document")
    subprocess.run([*shlex.split(switch), "stop", "documents"], check=True)
    try:
        officer.get_by_role("link", name="Download as PDF").click()
        expect(officer.get_by_role("heading", name="The PDF could not be made")).to_be_visible()
        expect(officer.get_by_role("heading", name="15. Decision, publication and review")).to_be_visible()
    finally:
        subprocess.run([*shlex.split(switch), "start", "documents"], check=True)


def test_a_decision_before_approval_says_what_it_means(api, new_page):
    assessment = api.submitted("Receipts at stops, decided early")
    decider = as_person(new_page, DECIDER, f"/assessments/{assessment}/decision", java_script_enabled=False)
    expect(decider.get_by_role("heading", name="This assessment is not approved")).to_be_visible()
    decider.get_by_role("radio", name="No major change", exact=True).check()
    decider.get_by_role("textbox", name="Reasons").fill("It could not wait.")
    decider.get_by_role("checkbox", name=re.compile("I have read this assessment")).check()
    decider.get_by_role("button", name="Record decision").click()
    decider.goto(f"/assessments/{assessment}/document")
    expect(decider.get_by_role("heading", name="Decided before approval").first).to_be_visible()


def test_what_was_published_is_taken_back_while_it_is_watched(api, new_page):
    assessment = api.published(f"Receipts at stops, taken back {uuid.uuid4().hex[:6]}")["id"]
    day = (datetime.date.today() + datetime.timedelta(days=40)).isoformat()
    api.act(assessment, "monitoring", {"what": "Complaints.", "by": api.person(OWNER), "reviewDate": day}, by=OWNER)

    owner = as_person(new_page, OWNER, f"/assessments/{assessment}")
    owner.get_by_role("link", name="Publication", exact=True).first.click()
    expect(owner.get_by_role("radio", name="Publish it", exact=True)).to_have_count(0)
    owner.get_by_role("radio", name="Withhold it", exact=True).check()
    owner.get_by_role("textbox", name="Reason").fill("It names who complained.")
    assert_accessible(owner)
    owner.get_by_role("button", name="Confirm").click()
    expect(owner.get_by_role("heading", name="The assessment is withheld, and the register says why")).to_be_visible()
    reader = as_person(new_page, "Contributor, Hackney", f"/register/{assessment}")
    expect(reader.get_by_text("It names who complained.").first).to_be_visible()
    expect(reader.get_by_role("heading", name="7. The nine protected characteristics")).to_have_count(0)
    expect(reader.get_by_text("The benefit outweighs the cost.")).to_have_count(0)
    owner.goto(f"/assessments/{assessment}/publication")
    expect(owner.get_by_role("radio", name="Withhold it", exact=True)).to_have_count(0)


def test_another_officer_gives_back_what_one_who_is_away_took(api, new_page):
    assessment = api.submitted("Receipts at stops, left behind")
    api.act(assessment, "quality-assurance", by=OFFICER)
    second = as_person(new_page, "EIA QA officer, second", f"/assessments/{assessment}/review-sheet")
    second.get_by_role("button", name=re.compile("ack to the queue")).click()
    second.goto(f"/assessments/{assessment}/review-sheet")
    second.get_by_role("button", name="Take for quality assurance").click()
    expect(second.get_by_role("link", name="Approve")).to_be_visible()


def test_the_author_is_told_why_they_may_not_judge(api, new_page):
    assessment = api.submitted("Receipts at stops, seen by its author")
    author = as_person(new_page, AUTHOR, f"/assessments/{assessment}/review-sheet")
    expect(author.get_by_role("button", name="Take for quality assurance")).to_have_count(0)
    author.goto(f"/assessments/{assessment}/approval")
    expect(author.get_by_role("heading", name="That cannot be done now")).to_be_visible()


@pytest.mark.parametrize("path", ["/register", "/mitigations", "/assessments/learning", "/assessments/figures", "/assessments/reviews-due", "/board-reports"])
def test_the_registers_are_accessible_at_both_sizes(page, path):
    sign_in(page, OFFICER)
    page.goto(path)
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_a_board_report_gets_its_feedback(desktop):
    sign_in(desktop, OFFICER)
    desktop.goto("/board-reports")
    activate(desktop, desktop.get_by_role("link", name="Add a report"))
    desktop.get_by_role("textbox", name="Title").fill("Estate strategy")
    desktop.get_by_role("textbox", name="Board").fill("Management Board")
    desktop.get_by_label("Author", exact=True).select_option(label="Inspector SPOC, Enfield")
    desktop.get_by_role("textbox", name="What it says of equality implications").fill("None are named.")
    desktop.get_by_role("button", name="Add report").click()
    heading(desktop, "Estate strategy")
    desktop.get_by_role("link", name="Give feedback").click()
    desktop.get_by_role("button", name="Give feedback").click()
    expect(desktop.get_by_role("link", name="Say whether you propose a significant revision")).to_be_visible()
    assert_accessible(desktop)
    desktop.get_by_role("textbox", name="Feedback").fill("Say who uses the buildings that close.")
    desktop.get_by_role("radio", name="Yes", exact=True).check()
    desktop.get_by_role("button", name="Give feedback").click()
    expect(desktop.get_by_text("Significant revision proposed")).to_be_visible()
    desktop.goto("/board-reports/figures")
    expect(desktop.get_by_role("heading", level=2, name=re.compile(r"\d+ of \d+ reports have feedback"))).to_be_visible()
    assert_accessible(desktop)
