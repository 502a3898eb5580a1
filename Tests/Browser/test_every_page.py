"""Every page that somebody can reach by its links: found by following them, so that a new page is looked at without a line here."""

import re
from collections import deque
from urllib.parse import urldefrag, urlsplit

import pytest
from accessibility import assert_accessible
from signing_in import sign_in

PEOPLE = ["SPOC, Enfield", "Commander, Enfield", "Adviser, North area", "DCFD lead", "Inspector, police authority", "Administrator", "EIA QA officer"]
DOWNLOADS = re.compile(r"/(document|download|export|failing|pdf|files/[0-9a-f-]{36})$")
# Asks for another reader's browser to be left.
LEAVING = re.compile(r"/sign-(in|out)$")
EACH_SHAPE = 1
# What axe saw on a phone already: there the layout is what differs, not what somebody may do, so one person's look is enough.
seen_on_a_phone = set()


def shape(path):
    """Pages that differ only in what they are about have one shape: /units/ID/workbook."""
    return re.sub(r"/[0-9a-f]{8}-[0-9a-f-]{27}", "/ID", re.sub(r"^(/glossary|/administration/waves)/(?!new$)[^/]+", r"\1/WORD", path))


def pages(page, base_url):
    """Opens page after page, nearest first, one of each shape; yields each once it is there."""
    queue, known, seen = deque(["/", "/search?q=community", "/nowhere"]), set(), {}
    while queue:
        address = queue.popleft()
        path = urlsplit(address).path
        if address in known or DOWNLOADS.search(path) or LEAVING.search(path) or seen.get(shape(path), 0) >= EACH_SHAPE:
            continue
        known.add(address)
        seen[shape(path)] = seen.get(shape(path), 0) + 1
        yield address, page.goto(address)
        for link in page.locator("a[href]").evaluate_all("links => links.map(link => new URL(link.getAttribute('href'), document.baseURI).href)"):
            target = urldefrag(link).url
            if target.startswith(base_url + "/"):
                queue.append(target.removeprefix(base_url))
    assert len(seen) > 8, f"only {sorted(seen)} could be reached"


@pytest.mark.parametrize("person", PEOPLE)
def test_every_page_is_accessible_and_fits_the_screen(page, base_url, person):
    sign_in(page, person)
    for address, response in pages(page, base_url):
        expected = 404 if address == "/nowhere" else 200
        assert response.status == expected, f"{address}: {response.status}"
        assert page.get_by_role("heading", level=1).count() == 1, f"{address} has one main heading"
        assert " – Equality Standard" in page.title(), f"{address}: {page.title()}"
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), f"{address} is wider than the screen"
        unfilled = re.findall(r"\{[a-z]+\}", page.get_by_role("main").inner_text())
        assert not unfilled, f"{address} shows {unfilled}"
        kind = shape(urlsplit(address).path)
        if page.viewport_size["width"] < 600:
            if kind in seen_on_a_phone:
                continue
            seen_on_a_phone.add(kind)
        assert_accessible(page)
