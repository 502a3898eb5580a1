"""Files of an item: attached with and without JavaScript, refused in plain sentences, downloaded as attachments, removed after a question."""

import pytest
from accessibility import assert_accessible
from playwright.sync_api import expect
from signing_in import sign_in
from workbook import open_indicator, record, unique

PDF = b"%PDF-1.7\nMinutes of the youth panel.\n"
PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00"


def file(name, content=PDF, kind="application/pdf"):
    return {"name": name, "mimeType": kind, "buffer": content}


def attach(page, *files):
    page.get_by_label("Attach files").set_input_files(list(files))
    page.get_by_role("button", name="Attach", exact=True).click()


def files(page):
    return page.locator("#files .file")


@pytest.mark.parametrize("script", [True, False], ids=["scripts", "no-scripts"])
def test_files_are_attached_listed_downloaded_and_removed(new_page, script):
    page = new_page(java_script_enabled=script)
    sign_in(page, "SPOC, Enfield")
    title = unique("With files")
    address = record(page, "16B", title) if script else record_without_script(page, "16B", title)
    expect(page.get_by_role("link", name="Attach files")).to_be_visible()
    page.get_by_role("link", name="Attach files").click()
    expect(page.locator("#files")).to_contain_text("No file is attached")
    expect(page.locator("#files-hint")).to_contain_text("50 MB")
    attach(page, file("Minutes.pdf", PDF + title.encode()), file("../../leaflet “two”.pdf", PDF + b"2" + title.encode()))
    expect(page.get_by_text("2 files attached")).to_be_visible()
    expect(files(page)).to_have_count(2)
    expect(files(page).first).to_contain_text("Minutes.pdf")
    expect(files(page).first).to_contain_text("PDF")
    expect(files(page).first).to_contain_text("SPOC, Enfield")
    if script:
        assert_accessible(page)

    with page.expect_download() as download:
        page.get_by_role("link", name="Minutes.pdf", exact=True).click()
    assert download.value.suggested_filename == "Minutes.pdf"
    answer = page.request.get(page.get_by_role("link", name="Minutes.pdf", exact=True).get_attribute("href"))
    assert answer.body() == PDF + title.encode()
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["x-content-type-options"] == "nosniff"

    page.get_by_role("link", name="Remove Minutes.pdf").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Remove “Minutes.pdf”?")
    if script:
        assert_accessible(page)
    page.get_by_role("button", name="Remove the file").click()
    expect(page.get_by_text("File removed")).to_be_visible()
    expect(files(page)).to_have_count(1)
    open_indicator(page, "16B")
    card = page.locator(".evidence-card", has=page.get_by_role("link", name=title, exact=True))
    expect(card.locator(".file")).to_contain_text("leaflet")
    page.goto(address)


def record_without_script(page, code, title):
    """The fold of the short form opens by itself without JavaScript; nothing of it is asked of the page's scripts here."""
    open_indicator(page, code)
    page.locator("details#add > summary").click()
    for label, text in [
        ("Title", title),
        ("What was done", "Officers met residents."),
        ("What changed because of it", "They felt safer."),
        (f"How this meets {code}", "It shows it."),
    ]:
        page.get_by_role("textbox", name=label, exact=True).fill(text)
    page.get_by_role("button", name="Save and add details").click()
    expect(page.get_by_text("Evidence saved")).to_be_visible()
    return page.url.split("/edit")[0]


@pytest.mark.parametrize("script", [True, False], ids=["scripts", "no-scripts"])
def test_what_is_refused_is_said_file_by_file_and_the_rest_is_attached(new_page, script, tmp_path):
    page = new_page(java_script_enabled=script)
    sign_in(page, "SPOC, Enfield")
    title = unique("Refused")
    address = record(page, "16B", title) if script else record_without_script(page, "16B", title)
    page.goto(address)
    page.get_by_role("button", name="Attach", exact=True).click()
    expect(page.locator("#files-errors")).to_contain_text("Choose at least one file")
    attach(page, file("minutes.pdf", PROGRAM), file("sound.pdf", PDF + title.encode()))
    said = page.get_by_role("alert").filter(has_text="sound.pdf") if script else page.locator("#files-errors")
    expect(said).to_contain_text("minutes.pdf was not attached. This file is a Windows program")
    expect(files(page)).to_have_count(1)
    expect(files(page)).to_contain_text("sound.pdf")

    large = tmp_path / "film.pdf"
    with large.open("wb") as stream:
        stream.write(PDF)
        stream.truncate(60 << 20)
    page.get_by_label("Attach files").set_input_files(large)
    page.get_by_role("button", name="Attach", exact=True).click()
    expect(page.locator("#files-errors")).to_contain_text("film.pdf", timeout=30_000)
    expect(page.locator("#files-errors")).to_contain_text("too large" if script else "larger than 50 MB")
    if script:
        assert_accessible(page)
    page.goto(address)
    expect(files(page)).to_have_count(1)


def test_a_commander_reads_the_files_and_is_offered_no_change(new_page):
    writer = new_page()
    sign_in(writer, "SPOC, Enfield")
    address = record(writer, "16B", unique("Read only"))
    writer.goto(address)
    attach(writer, file("Plan.pdf", PDF + address.encode()))
    expect(writer.get_by_text("1 file attached")).to_be_visible()
    reader = new_page()
    sign_in(reader, "Commander, Enfield")
    reader.goto(address)
    expect(files(reader)).to_contain_text("Plan.pdf")
    expect(reader.get_by_label("Attach files")).to_have_count(0)
    expect(reader.get_by_role("link", name="Remove Plan.pdf")).to_have_count(0)
