"""Faults under load, and what is left: every acknowledged write, each once; the audit trail whole; back by itself within seconds."""

import os
import pathlib
import signal
import subprocess
import sys
import time

from database import psql
from processes import await_answer, start_again
from writers import Writers

EVIDENCE = os.environ["EVIDENCE_URL"]
ROUNDS = int(os.environ["ROUNDS"])
STATE = pathlib.Path(os.environ["STATE"])


def body():
    indicator = psql("SELECT id FROM evidence.indicator ORDER BY position LIMIT 1").strip()
    return {
        "title": "", "whatWasDone": "The unit met the ward panel in March and agreed three priorities with residents.", "kinds": ["activity"],
        "characteristics": [], "aims": [], "indicators": [{"indicator": indicator, "howThisMeetsIt": "It shows how the unit knows its communities."}],
        "sources": [], "control": {"marking": "OFFICIAL", "authors": []},
    }


def kill_evidence(writers, pid):
    """Kills the service in the middle of the load and starts it anew, `ROUNDS` times. Returns the last process and the longest time to a write."""
    slowest = 0.0
    for _ in range(ROUNDS):
        time.sleep(1.0)
        again = start_again(pid)
        os.kill(pid, signal.SIGKILL)
        killed = time.monotonic()
        process = again()
        pid = process.pid
        with (STATE / "log/restarted").open("a") as file:
            print(pid, file=file)
        await_answer(f"{EVIDENCE}/readyz")
        slowest = max(slowest, writers.await_success(killed))
    return pid, slowest


def stop_postgres(writers):
    """Stops the server under load and starts it again. Returns how long after that a write was acknowledged."""
    cluster, port = os.environ["CLUSTER"], os.environ["POSTGRES_PORT"]
    subprocess.run([cluster, "stop", str(STATE / "postgres")], check=True, stdout=subprocess.DEVNULL)
    time.sleep(2.0)
    subprocess.run([cluster, "start", str(STATE / "postgres"), port], check=True, stdout=subprocess.DEVNULL)
    return writers.await_success(time.monotonic())


def check(acknowledged):
    stored = dict(line.rsplit("|", 1) for line in psql("SELECT title, count(*) FROM evidence.evidence_item WHERE title LIKE 'writer %' GROUP BY 1").splitlines())
    ids = set(psql("SELECT id FROM evidence.evidence_item WHERE title LIKE 'writer %'").split())
    lost = [title for title, item in acknowledged.items() if item not in ids]
    doubled = [title for title, count in stored.items() if count != "1"]
    unaudited = psql(
        "SELECT count(*) FROM evidence.evidence_item AS item WHERE title LIKE 'writer %' AND NOT EXISTS "
        "(SELECT FROM evidence.audit_entry WHERE subject = 'evidence/' || item.id AND action = 'evidence.recorded')"
    ).strip()
    return lost, doubled, int(unaudited)


def main():
    pid = int(os.environ["EVIDENCE_PID"])
    units = psql("SELECT id FROM evidence.unit WHERE valid_to IS NULL ORDER BY code LIMIT 20").split()
    with Writers(EVIDENCE, [f"/v1/units/{unit}/evidence" for unit in units], body()) as writers:
        pid, back = kill_evidence(writers, pid)
        print(f"evidence-service killed {ROUNDS} times: the next write was acknowledged at most {back:.2f} s after")
        recovery = stop_postgres(writers)
        print(f"PostgreSQL stopped for 2 s: a write was acknowledged {recovery:.2f} s after it was back")
        time.sleep(1.0)
    lost, doubled, unaudited = check(writers.acknowledged)
    print(f"acknowledged {len(writers.acknowledged)}, lost {len(lost)}, doubled {len(doubled)}, without an audit entry {unaudited}")
    print("answers: " + ", ".join(f"{count} x {answer}" for answer, count in sorted(writers.answers.items(), key=str)))
    failed = bool(lost or doubled or unaudited) or recovery > 5
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
