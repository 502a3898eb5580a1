"""Stops a service in the moment in which somebody sends a form, and starts it again; the person then does what the page says."""

import subprocess

from playwright.sync_api import Error


class Interruptions:
    """`switch` is a command that takes `stop SERVICE` and `start SERVICE`."""

    def __init__(self, switch, service):
        self._switch, self._service = switch, service
        self._sends_again = False
        self.number = 0

    def of(self, page):
        page.route("**/*", self._route)
        page.add_locator_handler(page.get_by_role("button", name="Send it again"), self._send_again)
        return page

    def _send_again(self, button):
        self._sends_again = True
        button.click()

    def _route(self, route):
        if route.request.method != "POST" or not route.request.is_navigation_request() or self._sends_again:
            self._sends_again = self._sends_again and route.request.method != "POST"
            return route.continue_()
        self._do("stop")
        try:
            answer = route.fetch(max_redirects=0)
        except Error:
            # The portal itself is away: the browser says so, and the person loads the page again.
            answer = None
        finally:
            self._do("start")
        self.number += 1
        return route.fulfill(response=answer) if answer else route.continue_()

    def _do(self, what):
        subprocess.run([*self._switch, what, self._service], check=True)
