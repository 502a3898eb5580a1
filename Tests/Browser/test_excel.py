"""The workbook to Excel and back: checked row by row, imported as it was checked or not at all; careless and hostile files; without scripts."""

import csv
import re

import pytest
from accessibility import assert_accessible
from playwright.sync_api import expect
from signing_in import sign_in
from spreadsheet import read, write
from workbook import open_workbook, record, unique

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEADINGS = ["Indicator", "Evidence", "What was done"]


def open_exchange(page):
    open_workbook(page)
    page.get_by_role("link", name="Workbook in Excel").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Workbook in Excel")


def download(page):
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Download as Excel").click()
    assert waiting.value.suggested_filename.endswith("workbook.xlsx")
    with open(waiting.value.path(), "rb") as file:
        return file.read()


def bring(page, data, file="workbook.xlsx"):
    page.get_by_label("Excel file", exact=True).set_input_files({"name": file, "mimeType": XLSX, "buffer": data})
    page.get_by_role("button", name="Check this file").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What this file would do")


def outcome(page, title):
    return page.get_by_role("row").filter(has_text=title)


def test_a_workbook_is_worked_on_in_excel_and_comes_back(page):
    title, added = unique("Ward panels"), unique("Listening events")
    sign_in(page, "Contributor, Enfield")
    record(page, "1B", title)
    open_exchange(page)
    assert_accessible(page)
    rows = read(download(page))
    evidence, item = rows[0].index("Evidence"), rows[0].index("Item")
    for row in rows:
        if len(row) > evidence and row[evidence] == title:
            row[evidence] = f"{title}, second year"
            assert row[item]
    new = [""] * len(rows[0])
    new[rows[0].index("Indicator")], new[evidence], new[rows[0].index("What was done")] = "2B", added, "Six events in the spring."

    bring(page, write([*rows, new]))
    expect(page.get_by_role("status").filter(has_text="This file can be imported")).to_be_visible()
    expect(outcome(page, f"{title}, second year")).to_contain_text("Changed: Evidence (title)")
    expect(outcome(page, added)).to_contain_text("New")
    assert_accessible(page)
    page.get_by_role("navigation", name="Rows").get_by_role("link", name=re.compile("^New")).click()
    expect(outcome(page, f"{title}, second year")).to_have_count(0)
    page.get_by_role("button", name="Import these 2 rows").click()
    expect(page.get_by_text("The workbook is back from Excel")).to_be_visible()
    expect(page.get_by_text("Items recorded: 1. Items changed: 1.")).to_be_visible()

    open_exchange(page)
    bring(page, write([rows[0], new]))
    expect(page.get_by_text("The workbook says all this already")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Import"))).to_have_count(0)


def test_what_others_changed_since_is_never_overwritten(desktop, new_page):
    title = unique("Panel of young people")
    sign_in(desktop, "Contributor, Enfield")
    item = record(desktop, "1B", title)
    open_exchange(desktop)
    rows = read(download(desktop))
    mine = [row for row in rows if title in row]
    for row in mine:
        row[row.index(title)] = f"{title}, in Excel"

    bring(desktop, write([rows[0], *mine]))
    other = new_page()
    sign_in(other, "SPOC, Enfield")
    other.goto(item + "/edit")
    other.get_by_role("textbox", name="What was done", exact=True).fill("They met twice as often.")
    other.get_by_role("button", name="Save evidence", exact=True).click()
    expect(other.get_by_text("They met twice as often.").first).to_be_visible()

    desktop.get_by_role("button", name="Import this 1 row").click()
    expect(desktop.get_by_role("alert")).to_contain_text("The workbook was changed after this file was checked")
    expect(outcome(desktop, title)).to_contain_text("SPOC, Enfield changed the item")
    expect(outcome(desktop, title)).to_contain_text("What was done")
    assert_accessible(desktop)
    with desktop.expect_download() as waiting:
        desktop.get_by_role("link", name="Download the failing rows as CSV").click()
    with open(waiting.value.path(), encoding="utf-8", newline="") as file:
        table = list(csv.reader(file))
    assert table[0] == ["Row", "Cell", "Indicator", "Evidence", "Why it fails"]
    assert [row[0] for row in table[1:]] == ["2"] and "is no longer the latest" in table[1][4]
    desktop.goto(item)
    expect(desktop.get_by_text("They met twice as often.").first).to_be_visible()
    expect(desktop.get_by_role("heading", level=1)).not_to_contain_text("in Excel")


def test_a_sheet_with_other_headings_is_mapped_on_the_page_without_scripts(without_script):
    page, title = without_script, unique("Field trial")
    sign_in(page, "Contributor, Enfield")
    open_exchange(page)
    bring(page, write([["No.", "Summary; short", "Details"], ["1B", title, "Met every month."]]), "trial.xlsx")
    expect(page.get_by_text("No row has these headings: Indicator, Evidence, What was done.")).to_be_visible()
    for label, heading in (("Indicator", "A: No."), ("Evidence (title)", "B: Summary; short"), ("What was done", "C: Details")):
        page.get_by_label(label, exact=True).select_option(label=heading)
    page.get_by_role("button", name="Check with these columns").click()
    expect(outcome(page, title)).to_contain_text("New")
    expect(page.get_by_label("Evidence (title)", exact=True)).to_have_value("Summary; short")
    page.get_by_role("button", name="Import this 1 row").click()
    expect(page.get_by_text("The workbook is back from Excel")).to_be_visible()


CARELESS = {
    "no Excel file": (lambda: b"code,name\n", "This is not an Excel file (.xlsx)."),
    "an old one": (lambda: bytes.fromhex("d0cf11e0a1b11ae1"), "Save it as .xlsx without a password"),
    "a bomb": (lambda: write([HEADINGS, ["1B", "x", "A" * (90 << 20)]]), "This file unpacks to far more than a workbook can hold"),
    "too many rows": (lambda: write([HEADINGS] + [["1B", "x", "y"]] * 200_000), "The sheet has more than 5000 rows."),
    "a formula": (lambda: write([HEADINGS, ["1B", "x", "y"]], formula="C2"), "Cell C2 is a formula; put its value in its place."),
    "merged cells": (
        lambda: write([HEADINGS, ["1B", "x", "y"], ["1B", "z", "y"]], after='<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'),
        "Cell A2 begins merged cells (A2:A3); unmerge them, and fill every row.",
    ),
    "a wrong indicator": (lambda: write([HEADINGS, ["99Z", "x", "y"]]), "Cell A2 99Z is not an indicator of this phase."),
}


@pytest.mark.parametrize("kind", CARELESS)
def test_a_careless_or_hostile_file_is_refused_in_plain_words(desktop, kind):
    make, sentence = CARELESS[kind]
    sign_in(desktop, "Contributor, Enfield")
    open_exchange(desktop)
    bring(desktop, make())
    expect(desktop.get_by_text(sentence).first).to_be_visible()
    expect(desktop.get_by_role("button", name=re.compile("^Import"))).to_have_count(0)
    assert_accessible(desktop)


def test_no_file_a_large_file_and_a_forged_form(desktop, base_url):
    sign_in(desktop, "Contributor, Enfield")
    open_exchange(desktop)
    desktop.get_by_role("button", name="Check this file").click()
    expect(desktop.get_by_role("alert")).to_contain_text("Choose an Excel file")
    assert_accessible(desktop)
    parts = {"file": {"name": "x.xlsx", "mimeType": XLSX, "buffer": write([HEADINGS])}}
    address = desktop.url.split("?")[0]
    for sent, status in (({}, 403), ({"csrf_token": "guessed"}, 403)):
        answer = desktop.request.post(address, multipart={**parts, **sent}, headers={"Origin": base_url}, max_redirects=0)
        assert answer.status != 303, f"{sent} was taken: {answer.status}, not {status}"
    large = {"name": "x.xlsx", "mimeType": XLSX, "buffer": b"PK" + bytes(11 << 20)}
    assert desktop.request.post(address, multipart={"file": large}, headers={"Origin": base_url}, max_redirects=0).status == 413


def test_a_reader_takes_the_workbook_and_brings_none(desktop):
    sign_in(desktop, "Commander, Enfield")
    open_exchange(desktop)
    assert read(download(desktop))[0][0] == "Section"
    expect(desktop.get_by_label("Excel file", exact=True)).to_have_count(0)
    expect(desktop.get_by_text("Only a contributor or the SPOC of this unit can bring a workbook back.")).to_be_visible()
