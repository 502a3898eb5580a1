"""Faults under load, and what is left: every acknowledged write, each once; every event applied once; counters equal to a recount; audit trails whole."""

import itertools
import os
import pathlib
import signal
import subprocess
import sys
import time

from database import psql
from processes import await_answer, settings_of, start_again
from teams import Teams

ROUNDS = int(os.environ["ROUNDS"])
STATE = pathlib.Path(os.environ["STATE"])
SERVICES = {"evidence-service": "EVIDENCE", "qa-service": "QA", "action-plan-service": "ACTION_PLAN"}
SCHEMAS = {"evidence-service": "evidence", "qa-service": "qa", "action-plan-service": "action_plan"}
ADDRESSES = {service: os.environ[f"{name}_URL"] for service, name in SERVICES.items()}


def kill(service, pid, teams):
    """Kills it in the middle of the load and starts it anew. Returns the new process and how long nothing was acknowledged."""
    again = start_again(pid)
    os.kill(pid, signal.SIGKILL)
    killed = time.monotonic()
    process = again()
    (STATE / f"run/{SCHEMAS[service]}.pid").write_text(f"{process.pid}\n", encoding="ascii")
    await_answer(f"{ADDRESSES[service]}/readyz")
    return process.pid, teams.await_acknowledgement(killed)


def stop_postgres(teams):
    """Stops the server under load and starts it again. Returns how long after that something was acknowledged."""
    cluster, port = os.environ["CLUSTER"], os.environ["POSTGRES_PORT"]
    subprocess.run([cluster, "stop", str(STATE / "postgres")], check=True, stdout=subprocess.DEVNULL)
    time.sleep(2.0)
    subprocess.run([cluster, "start", str(STATE / "postgres"), port], check=True, stdout=subprocess.DEVNULL)
    return teams.await_acknowledgement(time.monotonic())


def count(sql):
    return int(psql(sql).strip())


def await_quiet(seconds=120):
    """Until every event is delivered."""
    end = time.monotonic() + seconds
    open_ones = "(SELECT count(*) FROM {}.outbox_delivery WHERE state IN ('waiting', 'parked'))"
    waiting = "SELECT " + " + ".join(open_ones.format(schema) for schema in SCHEMAS.values())
    while time.monotonic() < end:
        if count(waiting) == 0:
            return
        time.sleep(0.2)
    raise TimeoutError("events are still waiting to be delivered")


def missing(table, identities):
    stored = set(psql(f"SELECT id FROM {table}").split())
    return [identity for identity in identities if identity not in stored]


def checks(teams, pids, before):
    """What must be so, in words, and whether it is."""
    made = {table: count(f"SELECT count(*) FROM {table}") - was for table, was in before.items()}
    yield f"evidence: {len(teams.evidence)} acknowledged, all there", not missing("evidence.evidence_item", teams.evidence)
    yield f"submissions: {len(teams.submissions)} acknowledged, all there", not missing("evidence.submission", teams.submissions)
    yield f"ratings: {len(teams.ratings)} acknowledged, all there", not missing("qa.rating", teams.ratings)
    yield f"each submission reached QA once ({made['qa.submission']})", made["qa.submission"] == made["evidence.submission"]
    yield f"each rating reached the workbook once ({made['evidence.assurance']})", made["evidence.assurance"] == made["qa.rating"]
    for sender, receiver in itertools.permutations(SCHEMAS, 2):
        sent = count(f"SELECT count(*) FROM {SCHEMAS[sender]}.outbox_delivery WHERE subscriber = '{receiver}' AND state = 'delivered'")
        taken = count(f"SELECT count(*) FROM {SCHEMAS[receiver]}.inbox_event WHERE source = '{sender}'")
        yield f"{sender} told {receiver} {sent} times, which took each once", sent == taken
    for schema in SCHEMAS.values():
        reasons = psql(f"SELECT count(*), type, min(reason) FROM {schema}.inbox_parked GROUP BY 2").strip()
        yield f"{schema}: no event is parked{': ' if reasons else ''}{reasons}", not reasons
    for service, pid in pids.items():
        yield f"{service}: verify-audit", command(pid, "verify-audit")
    yield "qa-service: recount equals the counters", command(pids["qa-service"], "recount")
    for failure in teams.failures:
        yield failure, False


def command(pid, *arguments):
    done = subprocess.run([os.readlink(f"/proc/{pid}/exe"), *arguments], env=settings_of(pid), capture_output=True, text=True)
    if done.returncode:
        print(done.stdout + done.stderr)
    return done.returncode == 0


def main():
    pids = {service: int(os.environ[f"{name}_PID"]) for service, name in SERVICES.items()}
    units = psql("SELECT id FROM evidence.unit WHERE valid_to IS NULL AND kind = 'bocu' ORDER BY code LIMIT 8").split()
    phase = psql("SELECT phase_id FROM evidence.indicator GROUP BY 1 ORDER BY count(*) DESC LIMIT 1").strip()
    indicators = psql(f"SELECT id FROM evidence.indicator WHERE phase_id = '{phase}' ORDER BY position").split()
    before = {table: count(f"SELECT count(*) FROM {table}") for table in ("evidence.submission", "qa.submission", "evidence.assurance", "qa.rating")}
    slowest = dict.fromkeys(SERVICES, 0.0)
    with Teams(ADDRESSES, units, phase, indicators) as teams:
        for _ in range(ROUNDS):
            for service in SERVICES:
                time.sleep(1.0)
                pids[service], silence = kill(service, pids[service], teams)
                slowest[service] = max(slowest[service], silence)
        recovery = stop_postgres(teams)
        time.sleep(2.0)
    await_quiet()
    for service, silence in slowest.items():
        print(f"{service} killed {ROUNDS} times: something was acknowledged at most {silence:.2f} s after")
    print(f"PostgreSQL stopped for 2 s: something was acknowledged {recovery:.2f} s after it was back")
    print("answers: " + ", ".join(f"{number} x {answer}" for answer, number in sorted(teams.answers.counts.items(), key=str)))
    failed = recovery > 5
    for words, holds in checks(teams, pids, before):
        print(f"{'holds ' if holds else 'FAILED'}  {words}")
        failed = failed or not holds
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
