"""The main job from end to end, undisturbed, and with each of the services stopped and started at every step of it."""

import os

import pytest
from interrupting import Interruptions
from whole_journey import walk


def test_from_the_first_draft_to_an_attained_phase(new_page):
    walk(new_page)


@pytest.mark.journey
@pytest.mark.parametrize("service", ["evidence", "qa", "action-plan", "portal"])
def test_a_service_that_stops_at_every_step_delays_the_journey_and_loses_nothing(new_page, service):
    switch = os.environ.get("SWITCH")
    if not switch:
        pytest.skip("SWITCH is not set: nothing here can stop a service; deploy/test and deploy/verify-containers can")
    interruptions = Interruptions(switch.split(), service)
    walk(lambda: interruptions.of(new_page()))
    assert interruptions.number > 15
