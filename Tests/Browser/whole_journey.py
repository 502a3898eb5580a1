"""The main job from end to end, in the browser: evidence, a return, ratings, a gap, a meeting, an action, fresh evidence; the unit has Baseline again.

Richmond upon Thames has reached Baseline in the demonstration. It loses it by one rating and wins it back.
"""

import re

from actions import area, complete, later
from playwright.sync_api import expect
from rating import open_rating, rate, submit
from signing_in import sign_in
from workbook import field, open_indicator, record, unique

UNIT, CODE = "Richmond upon Thames", "3B"


def reached(page):
    """How many units have reached the phase, from the dashboard."""
    page.goto("/dashboard")
    heading = page.get_by_role("heading", name=re.compile(r"^\d+ of \d+ units have reached")).first
    return int(heading.inner_text().split()[0])


def eventually(page, address, text):
    """Opens the page until what another service tells has arrived."""
    until_there(page, address, page.get_by_text(text))


def until_there(page, address, what):
    # A sender tries a receiver that was away again after at most fifteen seconds.
    for _ in range(60):
        page.goto(address)
        if what.count():
            return
        page.wait_for_timeout(500)
    raise AssertionError(f"{address} never had: {what}")


def walk(new_page):
    lead = sign_in(new_page(), "DCFD lead")
    before = reached(lead)

    # The contributor records, the SPOC returns it with a point, the contributor answers, the SPOC accepts.
    contributor, spoc = sign_in(new_page(), f"Contributor, {UNIT}"), sign_in(new_page(), f"SPOC, {UNIT}")
    record(contributor, CODE, unique("Encounters reviewed again"), unit=UNIT)
    submit(spoc, UNIT, [CODE])
    open_rating(spoc, UNIT, CODE)
    spoc.get_by_role("radio", name="Return with points to answer").check()
    field(spoc, "Point 1 to answer").fill("Say how many encounters were reviewed.")
    spoc.get_by_role("button", name=re.compile("^Save")).first.click()
    expect(spoc.get_by_text(f"{CODE} is returned with 1 point")).to_be_visible()
    open_indicator(contributor, CODE, UNIT)
    eventually(contributor, contributor.url, "Say how many encounters were reviewed.")
    # The rating is read from the QA service; the point to answer is the evidence service's, once it has heard of it.
    answer = contributor.get_by_role("textbox", name=re.compile("answer", re.I)).first
    until_there(contributor, contributor.url, answer)
    answer.fill("Ten a month, sixty in all.")
    contributor.get_by_role("button", name=re.compile("answer", re.I)).first.click()
    expect(contributor.get_by_text("Ten a month, sixty in all.").first).to_be_visible()
    submit(spoc, UNIT, [CODE])
    open_rating(spoc, UNIT, CODE)
    rate(spoc, 3, "Now it can be judged.")

    # The adviser is not convinced: the unit loses Baseline, and a meeting makes the gap an action.
    adviser = sign_in(new_page(), "Adviser, West area")
    open_rating(adviser, UNIT, CODE, "corporate")
    rate(adviser, 2, "The outcome is not shown.")
    expect(adviser.get_by_text(f"{CODE} is rated “Not very satisfactory”")).to_be_visible()
    assert reached(lead) == before - 1
    adviser.get_by_role("link", name="Open the gap").click()
    adviser.get_by_role("link", name="Record the meeting").click()
    field(adviser, "Who was there").fill(f"SPOC, {UNIT}; Inspector; SPOC")
    outcome = adviser.locator(".gap-outcome").filter(has_text=CODE).first
    outcome.get_by_role("radio", name="It becomes an action").check()
    outcome.get_by_label("What is missing, or why no action is needed").fill("No outcome is recorded.")
    outcome.get_by_label("Proposed activity").fill("Ask those who were stopped.")
    adviser.get_by_role("button", name="Record the meeting").click()
    expect(adviser.get_by_role("heading", level=1)).to_contain_text("Meeting of")

    # The unit completes the action and does it; the commander verifies it.
    eventually(spoc, "/actions?state=proposed", "Ask those who were stopped.")
    spoc.get_by_role("link", name=re.compile("Ask those who were stopped.")).first.click()
    action = spoc.url
    complete(spoc, action, f"SPOC, {UNIT}", later(40))
    spoc.get_by_role("button", name="Start work").click()
    expect(spoc.get_by_text("Work has started", exact=True)).to_be_visible()
    spoc.get_by_role("link", name="Mark as done").click()
    area(spoc, "What changed because of it?").fill("Forty answered; explanations are given now.")
    spoc.get_by_role("button", name="Mark as done").click()
    expect(spoc.locator("#flash-title")).to_be_visible()
    commander = sign_in(new_page(), f"Commander, {UNIT}")
    commander.goto(action)
    commander.get_by_role("link", name="Verify").click()
    commander.get_by_role("button", name="Verify this action").click()
    expect(commander.get_by_text("The action is verified", exact=True)).to_be_visible()

    # New evidence, fresh ratings, and the dashboard is where it was.
    record(contributor, CODE, unique("What those who were stopped said"), unit=UNIT)
    submit(spoc, UNIT, [CODE])
    open_rating(spoc, UNIT, CODE)
    rate(spoc, 4, "The outcome is there.")
    open_rating(adviser, UNIT, CODE, "corporate")
    rate(adviser, 4, "Very good.")
    expect(adviser.get_by_text(f"{CODE} is rated “Very satisfactory”")).to_be_visible()
    assert reached(lead) == before
