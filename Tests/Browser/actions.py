"""Going about actions, as a person does: by what the pages say."""

import re
from datetime import date, timedelta

from playwright.sync_api import expect


def later(days):
    return date.today() + timedelta(days=days)


def spoken(day):
    """ "3 November 2011" """
    return f"{day.day} {day.strftime('%B %Y')}"


def enter_date(page, day):
    for label, value in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        page.get_by_label(label, exact=True).fill(str(value))


def area(page, label):
    return page.get_by_role("textbox", name=label, exact=True)


def choose_lead(page, person):
    option = page.get_by_label("Lead officer", exact=True).locator("option", has_text=re.compile(rf"{re.escape(person)}$"))
    page.get_by_label("Lead officer", exact=True).select_option(value=option.get_attribute("value"))


def propose(page, activity):
    """Adds an action that says no more than what is to be done, and returns its address."""
    page.goto("/actions/new")
    area(page, "Activity").fill(activity)
    page.get_by_role("button", name="Add action").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(activity)
    return page.url


def complete(page, action, lead, due):
    page.goto(action)
    page.get_by_role("link", name="Complete this action").click()
    choose_lead(page, lead)
    area(page, "Measure of success").fill("The panel says that it was asked and heard.")
    enter_date(page, due)
    page.get_by_role("button", name="Agree this action").click()
    expect(page.get_by_text("The action is agreed", exact=True)).to_be_visible()
