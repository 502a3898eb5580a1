"""(c) Queue, ratings and dashboard: the services' answers, and the portal's pages over them, with 132 units and with 43 times as many."""

import os
import pathlib

from database import psql, seed_forces
from limits import limit
from portal import signed_in
from rate import rating_write
from statements import pgbench, same_statements
from token_of import bearer
from wrk import wrk

SECONDS = float(os.environ["SECONDS_EACH"])
WORK = pathlib.Path(os.environ["WORK"])
SERVICES = {"qa": ("qa-service", os.environ["QA_URL"]), "action_plan": ("action-plan-service", os.environ["ACTION_PLAN_URL"])}
# Of 132 units each.
FORCES = (1, 43)
HEAD = f"{'request':<26}{'units':>7}{'rate':>9}{'p95 ms':>8}{'p99 ms':>8}{'h':>9}{'p':>9}{'limit':>9}{'ratio':>7}{'errors':>8}"


def answers(phase, force, units):
    """What the dashboard and the queue ask for: name, schema, address, the grant that asks."""
    moderator, adviser = [{"role": "moderator"}], [{"role": "adviser", "units": units}]
    today, past = psql("SELECT current_date, (date_trunc('month', current_date) - interval '1 day')::date").strip().split("|")
    yield "queue of 20 units", "qa", "/v1/queue?limit=50", adviser
    yield "dashboard", "qa", f"/v1/dashboard?phase={phase}", moderator
    yield "dashboard, a force", "qa", f"/v1/dashboard?phase={phase}&under={force}", moderator
    yield "attainment, last month", "qa", f"/v1/attainment?phase={phase}&asAt={past}", moderator
    yield "series of 24 months", "qa", f"/v1/attainment/series?phase={phase}&to={today[:7]}", moderator
    yield "heat map, 60 units", "qa", f"/v1/heat-map?phase={phase}&under={force}&limit=60", moderator
    yield "disagreement", "qa", f"/v1/disagreement?phase={phase}", moderator
    yield "action summary", "action_plan", "/v1/action-summary?by=force", moderator
    yield "action summary, a force", "action_plan", f"/v1/action-summary?unit={force}", moderator


def measured(hello):
    phase = psql("SELECT id FROM qa.phase WHERE code = 'B' AND indicators > 0").strip()
    force = psql("SELECT id FROM qa.unit WHERE kind = 'force' ORDER BY code LIMIT 1").strip()
    units = psql("SELECT unit_id FROM qa.unit_phase ORDER BY unit_id LIMIT 20").split()
    for name, schema, path, grants in answers(phase, force, units):
        service, address = SERVICES[schema]
        token = bearer(service, grants=grants)
        # Twice, so that the second finds what the first one left.
        scripts = same_statements(address, "GET", [path, path], None, token, WORK, schema)[1:]
        database = pgbench(scripts, 8, SECONDS, mode="prepared", schema=schema)
        yield name, wrk(address, "GET", [path], None, token, SECONDS, WORK), hello, database
    cookie = {"Cookie": signed_in("DCFD lead")}
    for name, path in (("page: dashboard", f"/dashboard?phase={phase}"), ("page: dashboard, a force", f"/dashboard?phase={phase}&under={force}")):
        yield name, wrk(os.environ["PORTAL_URL"], "GET", [path], None, None, SECONDS, WORK, cookie), None, None
    cookie = {"Cookie": signed_in("Adviser, North area")}
    yield "page: queue", wrk(os.environ["PORTAL_URL"], "GET", ["/queue"], None, None, SECONDS, WORK, cookie), None, None


def show(name, units, load, web, database):
    rest = ""
    if database:
        most = limit(web, database)
        rest = f"{web:>9.0f}{database:>9.0f}{most:>9.0f}{load.rate / most:>7.2f}"
    print(f"{name:<26}{units:>7}{load.rate:>9.0f}{load.p95:>8.1f}{load.p99:>8.1f}{rest:>34}{load.errors:>8}", flush=True)


def main(hello):
    print(f"\n(c) Quality assurance, 22 indicators × 3 phases, 16 connections; pages have no limit of their own\n{HEAD}")
    for forces in FORCES:
        seed_forces(forces)
        for name, load, web, database in measured(hello):
            show(name, 132 * forces, load, web, database)
    show("rating write", 132 * forces, *rating_write(hello))
