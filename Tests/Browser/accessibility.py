"""axe-core on a page. Needs JavaScript in the page's context, so a page without it is checked with it."""

from axe_playwright_python.sync_playwright import Axe

OPTIONS = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}, "resultTypes": ["violations"]}


def assert_accessible(page):
    violations = Axe().run(page, options=OPTIONS).response["violations"]
    assert not violations, f"{page.url} at {page.viewport_size['width']} px:\n" + "\n".join(map(describe, violations))


def describe(violation):
    places = "".join(f"\n    {' '.join(map(str, node['target']))}: {node['failureSummary']}" for node in violation["nodes"])
    return f"  {violation['id']} ({violation['impact']}): {violation['help']}{places}"
