"""Rating writes: each rates another entry, in one transaction with its events. The receivers stand still meanwhile: what delivering costs is measured by itself."""

import contextlib
import os
import pathlib
import signal

from database import psql
from statements import pgbench, same_statements
from token_of import bearer
from wrk import wrk

SECONDS = min(float(os.environ["SECONDS_EACH"]), 4)
WORK = pathlib.Path(os.environ["WORK"])
QA = os.environ["QA_URL"]
BODY = (
    '{"outcome":"accepted","step":3,"comment":"The evidence shows what changed for residents.","points":[],'
    '"test":{"sufficient":true,"relevant":true,"appropriate":true}}'
)
MATCH = {"If-Match": '"r1"'}
# So many of what waits is rated by pgbench, the rest through the service.
OF_PGBENCH, CLIENTS = 24_000, 8


@contextlib.contextmanager
def receivers_stand_still():
    pids = [int(os.environ[f"{name}_PID"]) for name in ("EVIDENCE", "ACTION_PLAN")]
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
        # Nobody's submissions: they are not sent. The relay stands back, so that neither waits for the other.
        psql("LOCK TABLE qa.outbox_event, qa.outbox_delivery IN ACCESS EXCLUSIVE MODE; DELETE FROM qa.outbox_event")
    finally:
        for pid in pids:
            os.kill(pid, signal.SIGCONT)


def targets():
    """Entries that wait for local QA, numbered; each is rated once."""
    psql(
        "CREATE TABLE public.load_target AS SELECT row_number() OVER () - 1 AS n, unit_id AS unit, submission_id AS submission, indicator_id AS indicator"
        " FROM (SELECT * FROM qa.entry WHERE state = 'waiting-local' AND applies ORDER BY md5(unit_id::text || indicator_id::text)) AS waiting"
    )
    psql("CREATE UNIQUE INDEX ON public.load_target (n) INCLUDE (unit, submission, indicator)")
    psql("VACUUM ANALYZE public.load_target")
    rest = psql(f"SELECT unit, submission, indicator FROM public.load_target WHERE n >= {OF_PGBENCH}").split()
    return [tuple(row.split("|")) for row in rest]


def rating_write(hello):
    """What the service did, and both yardsticks."""
    # Locally by whoever may in every unit.
    token = bearer("qa-service", "load", [{"role": "spoc"}])
    entries = targets()
    paths = [f"/v1/submissions/{submission}/indicators/{indicator}/local-ratings" for _, submission, indicator in entries]
    choose = "SELECT unit::text, submission::text, indicator::text FROM public.load_target WHERE n = :row \\gset\n"
    with receivers_stand_still():
        unit, submission, indicator = entries[0]
        variables = {unit: "unit", submission: "submission", indicator: "indicator"}
        (script,) = same_statements(QA, "POST", paths[:1], BODY, token, WORK, "qa", MATCH, variables)
        chooser = WORK / "choose.sql"
        chooser.write_text(f"\\set row random(0, {OF_PGBENCH - 1})\n{choose}")
        script.write_text(f"\\set k :k + 1\n\\set row :client_id * {OF_PGBENCH // CLIENTS} + :k\n{choose}{script.read_text()}")
        both = pgbench([script], CLIENTS, SECONDS, "prepared", "qa", ["k=0"])
        # Choosing is the yardstick's own work, not the request's.
        database = 1 / (1 / both - 1 / pgbench([chooser], CLIENTS, 1, "prepared", "qa"))
        load = wrk(QA, "POST", paths[1:], BODY, token, SECONDS, WORK, MATCH)
    return load, hello, database
