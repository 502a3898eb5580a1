"""A directorate publishes an item; a unit inherits it with a statement, is told when it ends, and gives it up. Carry-forward's pages beside it."""

from accessibility import assert_accessible
from playwright.sync_api import expect
from signing_in import sign_in
from spreadsheet import read
from test_excel import bring, download, open_exchange, outcome
from workbook import field, open_indicator, record, unique

DIRECTORATE = "Human Resources Directorate"


def publish(page, title):
    """Publishes a new item of the directorate for 16B and returns its address."""
    sign_in(page, f"SPOC, {DIRECTORATE}")
    address = record(page, "16B", title, unit=DIRECTORATE)
    page.goto(address)
    page.get_by_role("link", name="Publish to all units").click()
    assert_accessible(page)
    page.get_by_role("button", name="Publish to all units").click()
    expect(page.get_by_role("alert")).to_contain_text("Enter the last day on which it counts")
    assert_accessible(page)
    for part, value in (("Day", "31"), ("Month", "12"), ("Year", "2098")):
        page.get_by_label(part, exact=True).fill(value)
    page.get_by_role("button", name="Publish to all units").click()
    expect(page.get_by_text("Published to all units").first).to_be_visible()
    return address


def test_published_once_inherited_with_a_statement_and_ended(new_page):
    directorate, borough = new_page(), new_page()
    title = unique("Dignity at work")
    address = publish(directorate, title)

    sign_in(borough, "Contributor, Enfield")
    borough.goto("/corporate-evidence")
    borough.get_by_role("searchbox", name="Search corporate evidence").fill(title)
    borough.get_by_role("searchbox", name="Search corporate evidence").press("Enter")
    assert_accessible(borough)
    borough.get_by_role("link", name="Inherit for 16B").first.click()
    borough.get_by_role("button", name="Inherit this evidence").click()
    expect(borough.get_by_role("alert")).to_contain_text("How it applies here is required")
    assert_accessible(borough)
    field(borough, "How it applies here").fill("Every team in the borough was briefed in May.")
    borough.get_by_role("button", name="Inherit this evidence").click()
    expect(borough.get_by_text("Every team in the borough was briefed in May.").first).to_be_visible()
    assert_accessible(borough)
    borough.get_by_role("link", name="Units", exact=True).first.click()
    open_indicator(borough, "16B")
    expect(borough.get_by_role("link", name=title).first).to_be_visible()

    open_exchange(borough)
    workbook = download(borough)
    (row,) = [row for row in read(workbook) if title in row]
    assert f"Inherited from {DIRECTORATE}, counts until 2098-12-31" in row
    bring(borough, workbook)
    expect(outcome(borough, title)).to_contain_text("Left alone: inherited or carried forward, which is not changed from Excel")
    assert_accessible(borough)
    open_indicator(borough, "16B")

    directorate.goto(f"{address}/publication/end")
    field(directorate, "Why it ends").fill("The policy was replaced.")
    directorate.get_by_role("button", name="End the publication").click()
    expect(directorate.get_by_text("The publication has ended")).to_be_visible()
    borough.reload()
    expect(borough.get_by_text("The policy was replaced.", exact=False).first).to_be_visible()
    borough.get_by_role("link", name=f"Give it up {title}").click()
    assert_accessible(borough)
    borough.get_by_role("button", name="Give it up").click()
    expect(borough.get_by_text("Given up", exact=True)).to_be_visible()


def test_the_lists_say_why_they_are_empty_or_what_is_there(page):
    sign_in(page, "SPOC, Enfield")
    for address, heading in (
        ("/corporate-evidence?lapsed=true", "Corporate evidence"),
        ("/reliance", "What leans on nothing else"),
        ("/mappings", "Mappings between phases"),
    ):
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_have_text(heading)
        assert_accessible(page)
    page.goto("/units")
    page.get_by_role("main").get_by_role("link", name="Enfield", exact=True).first.click()
    page.get_by_role("link", name="Inherited evidence").click()
    assert_accessible(page)
    page.go_back()
    page.get_by_role("link", name="Carry evidence forward").click()
    assert_accessible(page)
