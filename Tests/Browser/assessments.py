"""What the tests of equality impact assessments do often."""

import re

from playwright.sync_api import expect
from workbook import unique


def answer(page, answers):
    """Answers the ten screening questions: a word, or a word for each of them."""
    for number in range(1, 11):
        word = answers if isinstance(answers, str) else answers.get(number, "No")
        page.get_by_role("group", name=re.compile(rf"^{number}\. ")).get_by_label(word, exact=True).check()


def add_policy(page, title, kind="Policy"):
    page.goto("/policies/new")
    page.get_by_label("Title", exact=True).fill(title)
    page.get_by_label(kind, exact=True).check()
    page.get_by_label("What it is about").fill("How response teams use body-worn video.")
    unit = page.get_by_label("Unit", exact=True)
    if not unit.input_value():
        unit.select_option(label="Enfield (YE)")
    page.get_by_label("Owner", exact=True).select_option(label="Chief Superintendent Commander, Enfield")
    page.get_by_role("button", name="Add to the register").click()
    expect(page.get_by_text(re.compile("is in the register"))).to_be_visible()


def begin(page, title=None):
    """A new policy and an assessment for it, ready for the ten questions. Returns the assessment's address."""
    title = title or unique("Body-worn video")
    add_policy(page, title)
    page.get_by_role("link", name="Begin an assessment").click()
    name_people(page, title)
    return page.url.rsplit("/screening", 1)[0]


def name_people(page, title):
    """The form that begins an assessment, sent."""
    page.get_by_label("Title of the proposal").fill(title)
    page.get_by_label("What is proposed", exact=True).fill("Officers of response teams wear cameras.")
    page.get_by_label("Sergeant EIA co-author, Enfield").check()
    page.get_by_label("Assistant Commissioner Decision-maker, territorial policing").check()
    page.get_by_role("button", name="Go on to the ten questions").click()
    expect(page.get_by_role("heading", level=1, name="The ten questions")).to_be_visible()


def point(page, section, category, severity, text):
    """A point of quality assurance, by the form beside the sections."""
    page.get_by_label("Section", exact=True).select_option(label=section)
    page.get_by_label("Category", exact=True).select_option(label=category)
    page.get_by_role("radio", name=severity, exact=True).check()
    page.get_by_role("textbox", name="Point", exact=True).fill(text)
    page.get_by_role("button", name="Add point").click()
    expect(page.get_by_role("heading", name=re.compile(r"^Point \d+ is added"))).to_be_visible()


def answer_point(page, number, text):
    """An author's answer to one point."""
    answer = page.get_by_role("textbox", name=f"Your answer to point {number}")
    answer.fill(text)
    answer.locator("xpath=ancestor::form").get_by_role("button").click()
    expect(page.get_by_role("heading", name=f"Your answer to point {number} is saved")).to_be_visible()
