"""Fills any section of an assessment's form as it stands on the page: what a field is shows how it is answered."""

from actions import enter_date, later


def fill_section(page, words):
    """Answers every field; a table that is empty gets a row. Without scripts, a field at a time, as a person would."""
    form = page.locator("#form")
    for day in form.locator("fieldset.field--date").all():
        enter_date(day, later(0 if "began" in day.get_attribute("id") else 300))
    for choices in form.locator("fieldset.field:not(.field--date)").all():
        choices.locator(".choice__input").first.check()
    for text in form.locator("textarea, input.input[type=text]").all():
        text.fill(f"{words}: {label(text)}")
    for select in form.locator("select").all():
        select.select_option(index=1)


def label(control):
    return control.locator("xpath=ancestor::div[contains(@class, 'field')][1]//label").first.inner_text()
