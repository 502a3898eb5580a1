"""(d) Equality impact assessments, 50,000 of them: saving a section, the queue, the register, the figures; and two pages over them."""

import json
import os
import pathlib

from database import psql, run_file
from limits import limit
from portal import signed_in
from statements import pgbench, same_statements
from token_of import bearer
from wrk import wrk

# Those that were only begun come on top: each is saved once, so many of them by pgbench, the rest through the service.
ASSESSMENTS, BEGUN, OF_PGBENCH, CLIENTS = 50_000, 28_000, 16_000, 8
SECONDS = float(os.environ["SECONDS_EACH"])
SECONDS_OF_WRITES = min(SECONDS, 4)
WORK = pathlib.Path(os.environ["WORK"])
EIA = os.environ["EIA_URL"]
HEAD = f"{'request':<30}{'rate':>9}{'p95 ms':>8}{'p99 ms':>8}{'h':>9}{'p':>9}{'limit':>9}{'ratio':>7}{'errors':>8}"
# A paragraph or two in each of the section's questions; not all of them, as when somebody goes on later.
TEXT = "The policy was discussed with residents, the staff associations and the ward panel; what they said is set out here, with what changed because of it. "
SECTION = json.dumps({"fields": {key: {"text": TEXT * 5} for key in ("what", "outcomes", "discretion")}})
# Words of the sample: in nearly all, in some, in few; several at once, a phrase, one left out.
SEARCHES = (
    "police", "training", "search language", "custody disability", '"community equality"', "police -custody", "w1eef1", "w3de2 police", "w61c1a", "w7a120",
    "officers evidence people", "w2b7d6 training",
)


def register(words=None, more=""):
    return "/v1/register?limit=25" + (f"&q={words.replace(' ', '+').replace(chr(34), '%22')}" if words else "") + more


def requests():
    """What is asked: name, addresses, the grants that ask."""
    unit = psql("SELECT unit_id FROM eia.register_entry LIMIT 1").strip()
    yield "register, newest", [register()], []
    yield "register, search", [register(words) for words in SEARCHES], []
    yield "register, search by rank", [register(words, "&sort=rank") for words in SEARCHES], []
    yield "register, search and filters", [register(words, "&kind=policy&outcome=adjust") for words in SEARCHES], []
    yield "register, a unit", [register(None, f"&unit={unit}")], []
    yield "queue of quality assurance", ["/v1/queue?limit=50"], [{"role": "eia-qa"}]
    yield "figures", ["/v1/figures"], [{"role": "eia-qa"}]


def targets():
    """Assessments that are being written, numbered; the section of each is saved once."""
    psql(
        "CREATE TABLE public.load_assessment AS SELECT row_number() OVER (ORDER BY md5(reference)) - 1 AS n, id AS assessment FROM eia.assessment"
        " WHERE state = 'full' AND reference LIKE 'EIA/L/%'"
    )
    psql("CREATE UNIQUE INDEX ON public.load_assessment (n) INCLUDE (assessment)")
    psql("VACUUM ANALYZE public.load_assessment")
    return psql(f"SELECT assessment FROM public.load_assessment WHERE n >= {OF_PGBENCH} ORDER BY n").split()


def section_write(hello):
    """What the service did, and both yardsticks."""
    token, match = bearer("eia-service", "load", [{"role": "eia-author"}]), {"If-Match": '"r0"'}
    paths = [f"/v1/assessments/{assessment}/sections/aims" for assessment in targets()]
    sample = paths[0].split("/")[3]
    (script,) = same_statements(EIA, "PUT", paths[:1], SECTION, token, WORK, "eia", match, {sample: "assessment"})
    choose = "SELECT assessment::text FROM public.load_assessment WHERE n = :row \\gset\n"
    chooser = WORK / "choose-assessment.sql"
    chooser.write_text(f"\\set row random(0, {OF_PGBENCH - 1})\n{choose}")
    script.write_text(f"\\set k :k + 1\n\\set row :client_id * {OF_PGBENCH // CLIENTS} + :k\n{choose}{script.read_text()}")
    both = pgbench([script], CLIENTS, SECONDS_OF_WRITES, "prepared", "eia", ["k=0"])
    # Choosing is the yardstick's own work, not the request's.
    database = 1 / (1 / both - 1 / pgbench([chooser], CLIENTS, 1, "prepared", "eia"))
    return wrk(EIA, "PUT", paths[1:], SECTION, token, SECONDS_OF_WRITES, WORK, match), hello, database


def measured(hello):
    for name, paths, grants in requests():
        token = bearer("eia-service", "load", grants)
        scripts = same_statements(EIA, "GET", [paths[0], *paths], None, token, WORK, "eia")[1:]
        database = pgbench(scripts, 8, SECONDS, mode="prepared", schema="eia")
        yield name, wrk(EIA, "GET", paths, None, token, SECONDS, WORK), hello, database
    cookie = {"Cookie": signed_in("EIA QA officer")}
    for name, path in (("page: register, search", "/register?q=training"), ("page: queue", "/assessments/queue"), ("page: figures", "/assessments/figures")):
        yield name, wrk(os.environ["PORTAL_URL"], "GET", [path], None, None, SECONDS, WORK, cookie), None, None


def show(name, load, web, database):
    rest = ""
    if database:
        most = limit(web, database)
        rest = f"{web:>9.0f}{database:>9.0f}{most:>9.0f}{load.rate / most:>7.2f}"
    print(f"{name:<30}{load.rate:>9.0f}{load.p95:>8.1f}{load.p99:>8.1f}{rest:>34}{load.errors:>8}", flush=True)


def main(hello):
    run_file("eia", assessments=ASSESSMENTS, begun=BEGUN)
    psql("CHECKPOINT")
    print(f"\n(d) Assessments, {ASSESSMENTS:,} of them, 16 connections; pages have no limit of their own\n{HEAD}")
    for name, *figures in measured(hello):
        show(name, *figures)
    show("save of a section", *section_write(hello))
