"""The demonstration sign-in: a list of sample people, a button for each."""

import re


def sign_in(page, person):
    """Signs in as the sample person of that name ("SPOC, Enfield") and waits for the home page."""
    page.goto("/sign-in")
    page.get_by_role("button", name=re.compile(rf"(?<!Second)\s{re.escape(person)}$")).click()
    page.wait_for_url(lambda url: "/sign-in" not in url)
    return page
