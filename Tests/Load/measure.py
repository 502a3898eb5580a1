"""Measures the services against their yardsticks, all in one run on one machine, and prints the ratios.

A service's limit is 1/(1/h + 1/p): h, a bare web server under the same load; p, pgbench on the very statements that the request ran, taken from
PostgreSQL's log. What is left between the limit and the service is what the service itself costs.
"""

import os
import pathlib
import random
import statistics
import subprocess
import sys
import time

import assessments
import deliveries
import quality
from database import psql, seed, seed_forces
from limits import limit
from processes import resident_megabytes, start_hello, time_to_ready
from statements import pgbench, same_statements
from token_of import bearer
from wrk import wrk

SECONDS = float(os.environ["SECONDS_EACH"])
EVIDENCE = os.environ["EVIDENCE_URL"]
WORK = pathlib.Path(os.environ["WORK"])
BINARIES = pathlib.Path(os.environ["BINARIES"])


def layer():
    """(a) The Postgres layer against pgbench on the same statements."""
    program = str(BINARIES / "LoadBaseline")
    url = f"postgresql://postgres@127.0.0.1:{os.environ['PGPORT']}/{os.environ['DATABASE_NAME']}?options=-csearch_path%3Dpublic"
    subprocess.run([program, "postgres", "prepare", "--url", url], check=True, stdout=subprocess.DEVNULL)
    for statement in ("trivial", "list", "one", "insert"):
        script = WORK / f"{statement}.sql"
        script.write_text(subprocess.run([program, "postgres", "script", "--statement", statement], check=True, capture_output=True, text=True).stdout)
        for clients in (1, 8):
            theirs = pgbench([script], clients, SECONDS, mode="prepared")
            ours = {}
            for label, named in (("unnamed", 0), ("named", 64)):
                out = subprocess.run(
                    [program, "postgres", "run", "--url", url, "--statement", statement, "--connections", str(clients), "--seconds", str(SECONDS), "--named", str(named)],
                    check=True, capture_output=True, text=True,
                ).stdout
                ours[label] = float(out.split("=")[1])
            yield statement, clients, theirs, ours


def requests_of(units, phase_indicators):
    """The requests of (b): name, wrk's method, addresses, body."""
    sample = random.sample(units, min(60, len(units)))
    items = psql("SELECT id FROM evidence.evidence_item ORDER BY random() LIMIT 60").split()
    body = (
        '{"title":"Ward panel","whatWasDone":"The unit met the ward panel in March and agreed three priorities with residents.","kinds":["activity"],'
        '"characteristics":[],"aims":[],"indicators":[{"indicator":"%s","howThisMeetsIt":"It shows how the unit knows its communities."}],"sources":[],'
        '"control":{"marking":"OFFICIAL","authors":[]}}' % phase_indicators[0]
    )
    yield "list of 20", "GET", [f"/v1/units/{unit}/evidence?limit=20" for unit in sample], None
    yield "one", "GET", [f"/v1/evidence/{item}" for item in items], None
    yield "workbook", "GET", [f"/v1/units/{unit}/workbook" for unit in sample], None
    yield "record one", "POST", [f"/v1/units/{unit}/evidence" for unit in sample], body


def services(hello, items):
    """(b) Requests through HTTP with token verification, at one size of the data."""
    seed(items)
    units = psql("SELECT id FROM evidence.unit WHERE changed_by = 'load'").split()
    indicators = psql("SELECT id FROM evidence.indicator ORDER BY position").split()
    for name, method, paths, body in requests_of(units, indicators):
        scripts = same_statements(EVIDENCE, method, paths, body, bearer(), WORK)
        database = pgbench(scripts, 8, SECONDS, mode="prepared")
        load = wrk(EVIDENCE, method, paths, body, bearer(), SECONDS, WORK)
        yield name, items, load.rate, load.p99, hello, database, limit(hello, database), load.errors


def main(parts):
    if "a" in parts:
        show_layer()
    idle = {name: resident_megabytes(int(os.environ[f"{name}_PID"])) for name in ("EVIDENCE", "PORTAL")}
    with start_hello(BINARIES) as address:
        hello = statistics.median(wrk(address, "GET", ["/hello"], None, bearer(), SECONDS, WORK).rate for _ in range(3))
        if "b" in parts:
            show_services(hello)
        if "c" in parts:
            quality.main(hello)
        elif "e" in parts:
            seed_forces(quality.FORCES[-1])
        if "d" in parts:
            assessments.main(hello)
    if "e" in parts:
        deliveries.main()
    if "f" in parts:
        show_alone(idle)


def show_layer():
    print("\n(a) Postgres layer, transactions a second")
    print(f"{'statement':<10}{'clients':>8}{'pgbench':>10}{'unnamed':>10}{'ratio':>7}{'named':>10}{'ratio':>7}")
    for statement, clients, theirs, ours in layer():
        print(
            f"{statement:<10}{clients:>8}{theirs:>10.0f}{ours['unnamed']:>10.0f}{ours['unnamed'] / theirs:>7.2f}{ours['named']:>10.0f}{ours['named'] / theirs:>7.2f}",
            flush=True,
        )


def show_services(hello):
    print("\n(b) Requests a second, 16 connections; limit = 1/(1/h + 1/p)")
    print(f"{'request':<12}{'items':>8}{'rate':>9}{'p99 ms':>8}{'h':>9}{'p':>9}{'limit':>9}{'ratio':>7}{'errors':>8}")
    first = {}
    for size in (5, 50):
        for name, items, rate, p99, web, database, most, errors in services(hello, size):
            print(f"{name:<12}{132 * 22 * items:>8}{rate:>9.0f}{p99:>8.1f}{web:>9.0f}{database:>9.0f}{most:>9.0f}{rate / most:>7.2f}{errors:>8}", flush=True)
            if name in first:
                print(f"{'':<12}ten times the data costs {first[name] / rate:.2f} times")
            first.setdefault(name, rate)


def show_alone(idle):
    print("\n(f) A service by itself")
    loaded = resident_megabytes(int(os.environ["EVIDENCE_PID"]))
    print(f"resident memory idle: evidence-service {idle['EVIDENCE']:.0f} MB, portal {idle['PORTAL']:.0f} MB; evidence-service after the load: {loaded:.0f} MB")
    print(f"from start to ready with the database up: {time_to_ready(int(os.environ['EVIDENCE_PID'])):.2f} s")


if __name__ == "__main__":
    started = time.monotonic()
    main(sys.argv[1:] or list("abcdef"))
    print(f"\nmeasured in {time.monotonic() - started:.0f} s on {os.cpu_count()} cores", file=sys.stderr)
