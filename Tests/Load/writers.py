"""People who write without pause: each acknowledged write is remembered, each refusal counted, and what was not answered is sent again with its key."""

import collections
import http.client
import json
import threading
import time
import urllib.parse
import uuid

from token_of import bearer


class Writers:
    def __init__(self, address, paths, body, threads=8):
        self.address = urllib.parse.urlparse(address).netloc
        self.paths = paths
        self.body = body
        self.acknowledged = {}
        self.answers = collections.Counter()
        self.last_success = time.monotonic()
        self.longest_silence = 0.0
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._token = bearer()
        self._threads = [threading.Thread(target=self._write, args=(number,), daemon=True) for number in range(threads)]

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        for thread in self._threads:
            thread.join(30)

    def await_success(self, after, seconds=30):
        """How long after `after` a write was acknowledged again."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with self._lock:
                if self.last_success > after:
                    return self.last_success - after
            time.sleep(0.01)
        raise TimeoutError("nothing was acknowledged any more")

    def _write(self, number):
        count = 0
        while not self._stop.is_set():
            key = str(uuid.uuid4())
            title = f"writer {number} item {count}"
            count += 1
            while not self._stop.is_set() and not self._send(key, title, count):
                time.sleep(0.05)

    def _send(self, key, title, count):
        """Whether the item is done with: acknowledged, or refused for good."""
        body = json.dumps({**self.body, "title": title})
        headers = {"Authorization": self._token, "Content-Type": "application/json", "Idempotency-Key": key}
        connection = http.client.HTTPConnection(self.address, timeout=15)
        try:
            connection.request("POST", self.paths[count % len(self.paths)], body, headers)
            answer = connection.getresponse()
            status, text = answer.status, answer.read()
        except (OSError, http.client.HTTPException):
            with self._lock:
                self.answers["no answer"] += 1
            return False
        finally:
            connection.close()
        with self._lock:
            self.answers[status] += 1
            if status == 201:
                self.acknowledged[title] = json.loads(text)["id"]
                self.last_success = time.monotonic()
        return status not in (409, 502, 503, 504)
