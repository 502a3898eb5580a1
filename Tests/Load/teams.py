"""Units at work: each team records evidence, submits it, rates it locally and corporately, without pause. What was acknowledged is remembered."""

import random
import threading
import time

from insistence import Answers, Insistence, Stopped


class Teams:
    def __init__(self, addresses, units, phase, indicators):
        self.evidence, self.submissions, self.ratings = [], [], []
        self.failures = []
        self.answers = Answers()
        self._acknowledged = threading.Condition()
        self._last = time.monotonic()
        self._stop = threading.Event()
        self._threads = [
            threading.Thread(target=self._work, args=(addresses, unit, phase, indicators), daemon=True) for unit in units
        ]

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        for thread in self._threads:
            thread.join(60)

    def await_acknowledgement(self, after, seconds=60):
        """How long after `after` something was acknowledged again."""
        with self._acknowledged:
            if not self._acknowledged.wait_for(lambda: self._last > after, seconds):
                raise TimeoutError(f"nothing was acknowledged any more; {self.failures or 'nobody failed'}")
            return self._last - after

    def _remember(self, kind, identity):
        with self._acknowledged:
            kind.append(identity)
            self._last = time.monotonic()
            self._acknowledged.notify_all()

    def _work(self, addresses, unit, phase, indicators):
        def person(role):
            return Insistence(addresses, f"{role}-{unit}", [{"role": role, "units": [unit]}], self._stop, self.answers)

        contributor, spoc, adviser = person("contributor"), person("spoc"), person("adviser")
        try:
            while True:
                for indicator in indicators:
                    self._one(unit, phase, indicator, contributor, spoc, adviser)
        except Stopped:
            pass
        except Exception as error:  # shown at the end, where it fails the run
            self.failures.append(repr(error))

    def _one(self, unit, phase, indicator, contributor, spoc, adviser):
        made = contributor.send("evidence-service", f"/v1/units/{unit}/evidence", item(indicator))
        self._remember(self.evidence, made["id"])
        preview = spoc.ask("evidence-service", f"/v1/units/{unit}/phases/{phase}/submission-preview")
        (entry,) = [entry for entry in preview["entries"] if entry["indicator"] == indicator]
        expected = [{"evidence": frozen["evidence"], "revision": frozen["revision"]} for frozen in entry["items"]]
        body = {"indicators": [indicator], "expected": expected}
        submission = spoc.send("evidence-service", f"/v1/units/{unit}/phases/{phase}/submissions", body)
        self._remember(self.submissions, submission["id"])
        address = f"/v1/submissions/{submission['id']}/indicators/{indicator}"
        local = {
            "outcome": "accepted", "step": random.randint(1, 4), "comment": "Under load.", "points": [],
            "test": {"sufficient": True, "relevant": True, "appropriate": True},
        }
        rating = spoc.send("qa-service", f"{address}/local-ratings", local, match=self._entry(spoc, address, "local"))
        self._remember(self.ratings, rating["id"])
        corporate = {"outcome": "accepted", "step": random.randint(1, 4), "comment": "Under load.", "points": []}
        rating = adviser.send("qa-service", f"{address}/corporate-ratings", corporate, match=self._entry(adviser, address, "corporate"))
        self._remember(self.ratings, rating["id"])

    def _entry(self, person, address, stage):
        """The version to rate, once QA has heard of the submission."""
        while not self._stop.is_set():
            entry = person.ask("qa-service", address)
            if entry and entry.get("stage") == stage:
                return entry["etag"]
            time.sleep(0.02)
        raise Stopped


def item(indicator):
    return {
        "title": "Ward panel", "whatWasDone": "The unit met the ward panel in March and agreed three priorities with residents.", "kinds": ["activity"],
        "characteristics": [], "aims": [], "indicators": [{"indicator": indicator, "howThisMeetsIt": "It shows how the unit knows its communities."}],
        "sources": [], "control": {"marking": "OFFICIAL", "authors": []},
    }
