"""The demonstration sign-in: a list of sample people, one button each, named by role and unit ("SPOC, Enfield")."""

import re


def sign_in(page, role, unit=None):
    """Signs in as the sample person with the role (in the unit, where the role has one) and waits for the home page."""
    words = role if unit is None else f"{role}, {unit}"
    page.goto("/sign-in")
    page.get_by_role("button", name=re.compile(rf"\b{re.escape(words)}\b", re.IGNORECASE)).first.click()
    page.wait_for_url(lambda url: "/sign-in" not in url)
    return page
