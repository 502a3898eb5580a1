"""An assessment is approved while the action-plan service is away: the approval stands at once, what it promises becomes one action afterwards, and how that goes comes back."""

import os
import re
import shlex
import subprocess

import pytest
import requests
from actions import area, complete, later
from assessment_api import AUTHOR, OFFICER, OWNER, AssessmentAPI, setting
from playwright.sync_api import expect
from signing_in import sign_in
from whole_journey import until_there
from workbook import unique


@pytest.fixture
def switch():
    command = os.environ.get("SWITCH")
    if not command:
        pytest.skip("SWITCH is not set: deploy/test sets it.")
    return lambda what, service: subprocess.run([*shlex.split(command), what, service], check=True)


def deliveries_failed():
    """How often the EIA service tried in vain to tell another one something, since it started."""
    lines = requests.get(setting("EIA_URL") + "/metrics", timeout=10).text.splitlines()
    return sum(float(line.rsplit(" ", 1)[1]) for line in lines if line.startswith("outbox_failed_total"))


def actions_of(api, mitigation):
    """All that it became, in whatever state."""
    found, cursor = [], ""
    while cursor is not None:
        page = api.send("GET", f"/v1/actions?unit={api.unit}&source=eia-mitigation&limit=200{cursor}", by=OWNER, service="action-plan")
        found += [action for action in page["items"] if (action["source"].get("reference") or "").lower() == mitigation["id"]]
        cursor = f"&cursor={page['next']}" if page.get("next") else None
    return found


def test_approved_while_the_action_plan_service_is_away(new_page, switch):
    api = AssessmentAPI(new_page())
    words = unique("As the ward panels asked")
    assessment = api.being_written(unique("Receipts at stops, without the plans"))
    api.fill(assessment, words)
    api.submit(assessment)
    home = f"/assessments/{assessment}"
    officer = sign_in(new_page(), OFFICER)
    officer.goto(f"{home}/review-sheet")
    officer.get_by_role("button", name="Take for quality assurance").click()
    expect(officer.get_by_role("link", name="Return to the authors")).to_be_visible()
    owner = sign_in(new_page(), OWNER)

    switch("stop", "action-plan")
    try:
        officer.get_by_role("link", name="Approve").click()
        officer.get_by_role("button", name="Approve").click()
        expect(officer.locator("#flash-title")).to_have_text("The assessment is approved")
        owner.goto(home)
        promised = owner.get_by_role("region", name="Mitigations").get_by_role("listitem").filter(has_text=words)
        expect(promised).to_contain_text("Told to the action-plan service")
        # What is still to be told survives the teller as well.
        switch("stop", "eia")
        switch("start", "eia")
        for _ in range(120):
            if deliveries_failed():
                break
            owner.wait_for_timeout(250)
        assert deliveries_failed(), "nobody tried to tell it"
        (mitigation,) = api.send("GET", f"/v1{home}", by=AUTHOR)["mitigations"]
        assert "action" not in mitigation
    finally:
        switch("start", "action-plan")

    until_there(owner, home, promised.get_by_role("link"))
    expect(promised).to_contain_text("Proposed")
    (action,) = actions_of(api, mitigation)
    assert action["state"] == "proposed" and action["activity"] == mitigation["what"]
    promised.get_by_role("link").click()
    expect(owner.get_by_role("heading", level=1)).to_contain_text(words)

    spoc = sign_in(new_page(), "SPOC, Enfield")
    complete(spoc, owner.url, "SPOC, Enfield", later(40))
    spoc.get_by_role("button", name="Start work").click()
    expect(spoc.get_by_text("Work has started", exact=True)).to_be_visible()
    until_there(owner, home, promised.filter(has_text="In progress"))
    spoc.get_by_role("link", name="Mark as done").click()
    area(spoc, "What changed because of it?").fill("The receipt is printed large.")
    spoc.get_by_role("button", name="Mark as done").click()
    expect(spoc.locator("#flash-title")).to_be_visible()
    owner.goto(spoc.url)
    owner.get_by_role("link", name="Verify").click()
    owner.get_by_role("button", name="Verify this action").click()
    expect(owner.get_by_text("The action is verified", exact=True)).to_be_visible()
    until_there(owner, home, promised.filter(has_text=re.compile("Verified")))
    assert [found["id"] for found in actions_of(api, mitigation)] == [action["id"]]
