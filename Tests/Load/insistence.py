"""Somebody who sends a request again, with its key, until it is answered for good."""

import collections
import http.client
import json
import threading
import time
import urllib.parse
import uuid

from token_of import bearer


class Stopped(Exception):
    """The load ended before the answer came."""


class Insistence:
    """One person at the services; not for two threads at once."""

    def __init__(self, addresses, subject, grants, stop, answers):
        self._addresses = addresses
        self._subject = subject
        self._grants = grants
        self._stop = stop
        self._answers = answers
        self._tokens = {}

    def ask(self, service, path):
        return self._insist(service, "GET", path, None, {})

    def send(self, service, path, body, match=None):
        headers = {"Idempotency-Key": str(uuid.uuid4())} | ({"If-Match": match} if match else {})
        return self._insist(service, "POST", path, body, headers)

    def _insist(self, service, method, path, body, headers):
        while not self._stop.is_set():
            status, answer = self._once(service, method, path, body, headers)
            self._answers.count(status)
            if status in (200, 201):
                return answer
            if status == 404 and method == "GET":
                return None
            in_progress = status == 409 and answer["type"] == "/problems/idempotency-key-in-use"
            if status not in (None, 502, 503, 504) and not in_progress:
                raise RuntimeError(f"{method} {path} was answered with {status}: {answer}")
            time.sleep(0.03)
        raise Stopped

    def _once(self, service, method, path, body, headers):
        connection = http.client.HTTPConnection(urllib.parse.urlparse(self._addresses[service]).netloc, timeout=15)
        try:
            payload = json.dumps(body) if body is not None else None
            kind = {"Content-Type": "application/json"} if payload else {}
            connection.request(method, path, payload, {"Authorization": self._token(service), **kind, **headers})
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read() or "null")
        except (OSError, http.client.HTTPException, ValueError):
            return None, None
        finally:
            connection.close()

    def _token(self, service):
        token, minted = self._tokens.get(service, (None, 0))
        if time.monotonic() - minted > 120:
            token = bearer(service, self._subject, self._grants)
            self._tokens[service] = (token, time.monotonic())
        return token


class Answers:
    """How often each status came, and when the last good one did."""

    def __init__(self):
        self.counts = collections.Counter()
        self._lock = threading.Lock()

    def count(self, status):
        with self._lock:
            self.counts[status or "no answer"] += 1
