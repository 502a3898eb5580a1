"""The dashboard: every chart has its table, its file and its rows; the view stands in the address; nothing needs a script."""

import csv
import io
import re

import pytest
from accessibility import assert_accessible
from keyboard import activate
from playwright.sync_api import expect
from signing_in import sign_in

PEOPLE = ["DCFD lead", "Commander, Enfield"]


@pytest.mark.parametrize("person", PEOPLE)
def test_every_panel_has_its_table_and_its_file(page, person):
    sign_in(page, person)
    page.get_by_role("link", name="Dashboard").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dashboard")
    expect(page.get_by_role("heading", level=2, name=re.compile(r"\d+ of \d+ units? have reached Baseline"))).to_be_visible()
    assert page.locator("section.panel").count() == 6
    for panel in page.locator("section.panel:has(details)").all():
        if not panel.locator("details").evaluate("fold => fold.open"):
            panel.locator("summary").click()
        shown = panel.get_by_role("table").locator("tbody tr").count()
        address = panel.get_by_role("link", name=re.compile("Download the figures")).get_attribute("href")
        answer = page.request.get(address)
        assert answer.ok and answer.headers["content-type"].startswith("text/csv"), address
        rows = list(csv.reader(io.StringIO(answer.text())))
        assert len(rows) - 1 >= shown > 0, address
        assert {len(row) for row in rows} == {len(rows[0])}, address
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_a_figure_opens_its_rows(desktop):
    sign_in(desktop, "DCFD lead")
    desktop.goto("/dashboard")
    figure = desktop.get_by_role("link", name=re.compile("are not submitted")).locator("xpath=ancestor::li")
    count = int(figure.locator(".figures__value").inner_text())
    figure.get_by_role("link").click()
    expect(desktop.get_by_role("heading", level=1)).to_have_text("Indicators: Not submitted")
    assert desktop.get_by_role("table").locator("tbody tr").count() == min(count, 100)
    assert_accessible(desktop)
    desktop.get_by_role("table").get_by_role("link").first.click()
    assert "/indicators/" in desktop.url


def test_the_heat_map_leads_to_the_unit_and_says_its_cells_in_words(desktop):
    sign_in(desktop, "DCFD lead")
    desktop.goto("/dashboard")
    panel = desktop.locator("#heat-map")
    assert panel.locator("svg use").count() > 20
    assert panel.locator("svg use title").first.text_content()
    panel.locator("summary").click()
    row = panel.get_by_role("row", name=re.compile("^Enfield"))
    expect(row.get_by_role("cell").last).to_have_text(re.compile(r"\w+"))
    panel.locator("svg").get_by_role("link", name="Enfield").click()
    expect(desktop.get_by_role("heading", level=1)).to_have_text("Enfield")


def test_a_view_can_be_sent_and_needs_no_script(without_script):
    sign_in(without_script, "DCFD lead")
    without_script.goto("/dashboard?asAt=2012-01-31")
    expect(without_script.get_by_text("Attainment as at the end of 31 January 2012")).to_be_visible()
    without_script.get_by_role("button", name="Show").click()
    assert "asAt=2012-01-31" in without_script.url
    without_script.get_by_role("link", name="Everything as it stands now").click()
    assert without_script.url.endswith("/dashboard")


def test_the_charts_links_are_reached_by_keyboard(desktop):
    sign_in(desktop, "Commander, Enfield")
    desktop.goto("/dashboard")
    activate(desktop, desktop.locator("#heat-map svg a").first)
    expect(desktop.get_by_role("heading", level=1)).to_have_text("Enfield")
