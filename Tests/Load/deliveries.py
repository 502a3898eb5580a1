"""(e) Events of evidence-service to the three real services that it tells: each is applied in a transaction with its counters and audit entry.

The lag is from the insert into the outbox to the moment when the receiver's answer is written down at the sender."""

import os
import pathlib
import subprocess
import time

from database import psql

EVENTS_A_SECOND, SECONDS_LONG, AT_ONCE = 200, 20, 4000
WORK = pathlib.Path(os.environ["WORK"])
SUBJECTS = """SELECT row_number() OVER (ORDER BY md5(unit_id::text)) - 1 AS n, unit_id, indicator_id FROM (
    SELECT DISTINCT ON (unit_id) unit_id, indicator_id FROM qa.entry WHERE state = 'assured' AND applies ORDER BY unit_id, indicator_id
) AS one ORDER BY 1 LIMIT 2000"""
# Evidence that was saved after its submission, of two thousand units in turn.
EVENT = """
INSERT INTO evidence.outbox_event (id, type, subject, event)
SELECT id, 'evidence.entry.changed.v1', unit_id, jsonb_build_object(
    'specversion', '1.0', 'id', id, 'source', 'evidence-service', 'type', 'evidence.entry.changed.v1', 'subject', unit_id, 'time', at,
    'datacontenttype', 'application/json', 'data',
    jsonb_build_object('unit', unit_id, 'indicator', indicator_id, 'evidence', id, 'revision', 2, 'changedAt', at))
FROM (
    SELECT gen_random_uuid() AS id, unit_id, indicator_id, to_char(now() AT TIME ZONE 'UTC', E'YYYY-MM-DD"T"HH24\\x3aMI\\x3aSS.MS"Z"') AS at
    FROM public.load_subject CROSS JOIN generate_series(1, %(times)d) WHERE %(which)s OFFSET 0
) AS made
"""
WAITING = "SELECT count(*) FROM evidence.outbox_delivery WHERE state = 'waiting'"


def await_delivery(seconds=120):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if int(psql(WAITING)) == 0:
            return
        time.sleep(0.05)
    raise TimeoutError("events are still waiting to be delivered")


def sustained():
    """At a given rate, one transaction each, for a while: by subscriber, how many were delivered and the percentiles of the lag in milliseconds."""
    script = WORK / "event.sql"
    statement = " ".join((EVENT % {"times": 1, "which": "n = :n"}).split())
    script.write_text(f"\\set n random(0, 1999)\n{statement};\n")
    before = int(psql("SELECT coalesce(max(position), 0) FROM evidence.outbox_event"))
    command = ["pgbench", "-n", "-M", "prepared", "-c", "4", "-j", "1", "-R", str(EVENTS_A_SECOND), "-T", str(SECONDS_LONG), "-f", str(script)]
    subprocess.run(command + [os.environ["DATABASE_NAME"]], check=True, capture_output=True, text=True)
    await_delivery()
    lag = "1000 * extract(epoch FROM delivery.settled_at - event.added_at)"
    rows = psql(
        f"SELECT subscriber, count(*), round(count(*) / extract(epoch FROM max(added_at) - min(added_at))), {', '.join(percentile(part, lag) for part in (0.5, 0.95, 0.99))},"
        f" round(max({lag})) FROM evidence.outbox_delivery AS delivery JOIN evidence.outbox_event AS event USING (position)"
        f" WHERE position > {before} AND state = 'delivered' GROUP BY 1 ORDER BY 1"
    )
    return [row.split("|") for row in rows.split()]


def percentile(part, of):
    return f"round((percentile_cont({part}) WITHIN GROUP (ORDER BY {of}))::numeric)"


def at_once():
    """How many a second are delivered of many that were added in one moment: each to all three."""
    begun = time.monotonic()
    psql(EVENT % {"times": AT_ONCE // 2000, "which": "true"})
    await_delivery()
    return AT_ONCE / (time.monotonic() - begun)


def main():
    psql(f"CREATE TABLE public.load_subject AS {SUBJECTS}")
    psql("CREATE UNIQUE INDEX ON public.load_subject (n); ")
    psql("VACUUM ANALYZE public.load_subject")
    print(f"\n(e) Events, {EVENTS_A_SECOND} a second for {SECONDS_LONG} s, lag in ms")
    print(f"{'to':<22}{'events':>8}{'a second':>10}{'median':>8}{'p95':>8}{'p99':>8}{'longest':>9}")
    for subscriber, count, rate, median, p95, p99, longest in sustained():
        print(f"{subscriber:<22}{count:>8}{rate:>10}{median:>8}{p95:>8}{p99:>8}{longest:>9}", flush=True)
    print(f"{AT_ONCE} added at once: {at_once():.0f} a second reach all")
