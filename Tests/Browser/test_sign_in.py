"""Signing in as one of the sample people, and out again."""

import re

import pytest
from accessibility import assert_accessible
from keyboard import activate
from playwright.sync_api import expect
from signing_in import sign_in


def test_the_sign_in_page_is_accessible(page):
    page.goto("/sign-in")
    assert_accessible(page)


@pytest.mark.journey
def test_a_sample_person_signs_in_and_out(page):
    sign_in(page, "SPOC, Enfield")
    expect(page.get_by_text("SPOC, Enfield").first).to_be_attached()
    assert_accessible(page)


def test_a_stranger_is_sent_to_sign_in(desktop):
    desktop.goto("/")
    expect(desktop).to_have_url(re.compile("/sign-in$"))


def test_signing_in_works_with_the_keyboard_alone(desktop):
    desktop.goto("/sign-in")
    activate(desktop, desktop.get_by_role("button", name="Sign in SPOC, Enfield", exact=True))
    desktop.wait_for_url("**/")


def test_signing_in_works_without_javascript(without_script):
    sign_in(without_script, "SPOC, Enfield")
