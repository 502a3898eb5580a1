"""Going about a page with the keyboard alone."""


def tab_to(page, locator, limit=150):
    """Presses Tab until the element has the focus, as a person without a mouse would, and says how often that took."""
    for presses in range(1, limit + 1):
        page.keyboard.press("Tab")
        if locator.evaluate("element => element === document.activeElement"):
            return presses
    raise AssertionError(f"{locator} cannot be reached with {limit} presses of Tab on {page.url}")


def activate(page, locator):
    """Reaches the element with Tab and presses Enter."""
    tab_to(page, locator)
    page.keyboard.press("Enter")
