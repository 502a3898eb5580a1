"""Fixtures of the browser tests: one Chromium for the run, a fresh context (no cookies, nothing kept) for every page.

The suite under test is already running; PORTAL_URL says where. `deploy/test` does that. By hand:

    deploy/run --demo
    PORTAL_URL=http://localhost:8080 .local/venv/bin/python -m pytest -c Tests/pytest.ini Tests/Browser
"""

import os
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def base_url():
    url = os.environ.get("PORTAL_URL")
    if not url:
        pytest.exit("PORTAL_URL is not set: run deploy/test, or start deploy/run --demo and set it to the address printed.", returncode=4)
    return url.rstrip("/")


@pytest.fixture(scope="session")
def screenshots():
    """Where a failed test's pages are kept; SCREENSHOTS chooses the folder."""
    folder = Path(os.environ.get("SCREENSHOTS") or tempfile.mkdtemp(prefix="screenshots-"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture
def new_page(chromium, base_url, request, screenshots):
    """Makes pages, each in a context of its own: new_page(viewport=PHONE, java_script_enabled=False, …)."""
    pages, complaints = [], []

    def make(viewport=None, **options):
        context = chromium.new_context(base_url=base_url, viewport=viewport or DESKTOP, locale="en-GB", timezone_id="Europe/London", **options)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
        page.on("console", lambda message: note(page, message))
        pages.append(page)
        return page

    def note(page, message):
        # A refused request is something that a test may want; a script that fails or that the policy refuses never is.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            complaints.append(f"{page.url}: {message.text}")

    yield make

    if getattr(request.node, "failed", False):
        for number, page in enumerate((page for page in pages if not page.is_closed()), 1):
            file = screenshots / f"{request.node.name}-{number}.png".replace("/", "_")
            page.screenshot(path=file, full_page=True)
            print(f"{page.url} as it was: {file}")
    for page in pages:
        page.context.close()
    assert not complaints, "The browser's console has errors:\n" + "\n".join(complaints)


@pytest.fixture
def desktop(new_page):
    return new_page(DESKTOP)


@pytest.fixture
def phone(new_page):
    return new_page(PHONE, is_mobile=True, has_touch=True)


@pytest.fixture
def without_script(new_page):
    return new_page(java_script_enabled=False)


@pytest.fixture(params=["desktop", "phone"])
def page(request):
    """The test runs twice: on a desk and on a phone."""
    return request.getfixturevalue(request.param)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.failed:
        item.failed = True
    return report
