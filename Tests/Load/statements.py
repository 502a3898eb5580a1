"""The statements that a request runs, taken from PostgreSQL's own log and given to pgbench with their values.

pgbench prepares them and keeps their plans, which the service does not: the yardstick is the harder one.
"""

import os
import pathlib
import re
import subprocess
import time
import urllib.request
import uuid

from database import psql

ENTRY = re.compile(r"^\d{4}-\d\d-\d\d \S+ \S+ \[(\S*) (\d+)\] (\w+):  (.*?)(?=^\d{4}-\d\d-\d\d \S+ \S+ \[|\Z)", re.M | re.S)
UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
# An array of texts, which a JSON object is not.
TEXTS = r'\{(?!"[^"]*"\s*:|\}).*\}'
# The protocol tells the types of the values, the log does not.
TYPES = [
    (rf"\{{{UUID}(,{UUID})*\}}", "uuid[]"), (r"\{[tf](,[tf])*\}", "boolean[]"), (r"\{-?\d+(,-?\d+)*\}", "bigint[]"), (UUID, "uuid"),
    (r'\{"\{.*\}"\}', "jsonb[]"), (r'\{("\\\\x[0-9a-f]*"|NULL)(,("\\\\x[0-9a-f]*"|NULL))*\}', "bytea[]"), (TEXTS, "text[]"),
    (r"\d{4}-\d\d-\d\d \d\d:\d\d.*", "timestamptz"), (r"\d{4}-\d\d-\d\d", "date"), (r"-?\d{1,9}", "int"),
]


def same_statements(address, method, paths, body, token, work, schema="evidence", headers=(), variables=None):
    """One pgbench script for each of some of the addresses, with the statements of one request.

    `variables` names ids for which the script reads others each time: {id: variable}. What the request made (ids of version 7 of that moment) each run makes anew."""
    log = pathlib.Path(os.environ["SERVER_LOG"])
    psql("ALTER SYSTEM SET log_min_duration_statement = 0; ")
    psql("ALTER SYSTEM SET log_line_prefix = '%m [%u %p] '")
    psql("SELECT pg_reload_conf()")
    time.sleep(0.5)
    scripts = []
    try:
        for path in paths[:20]:
            begin, begun = log.stat().st_size, time.time()
            request = urllib.request.Request(address + path, method=method, data=body.encode() if body else None)
            for name, value in {"Authorization": token, **({"Content-Type": "application/json"} if body else {}), **dict(headers)}.items():
                request.add_header(name, value)
            with urllib.request.urlopen(request, timeout=20) as answer:
                answer.read()
            time.sleep(0.05)
            with log.open(encoding="utf-8") as file:
                file.seek(begin)
                entries = [entry for entry in ENTRY.finditer(file.read()) if entry.group(1) == f"{schema}_runtime"]
            # What ran side by side, each in a session of its own, stands there one after the other.
            sessions = {}
            for entry in entries:
                sessions.setdefault(entry.group(2), []).append(entry.group(0))
            text = "".join("".join(session) for session in sessions.values() if is_whole(session))
            scripts.append(work / f"same-{uuid.uuid4()}.sql")
            scripts[-1].write_text(pgbench_script(text, made_since(begun, text) if method == "POST" else [], variables or {}))
    finally:
        psql("ALTER SYSTEM RESET log_min_duration_statement")
        psql("SELECT pg_reload_conf()")
        time.sleep(0.3)
    return scripts


def is_whole(session):
    """Whether it ends every transaction that it begins, and begins what it ends: else it is the service's own work of another moment."""
    depth = 0
    for entry in session:
        depth += len(re.findall(r"(?:statement|execute [^:]*): BEGIN", entry)) - len(re.findall(r"(?:statement|execute [^:]*): (?:COMMIT|ROLLBACK)(?! TO)", entry))
        if depth not in (0, 1):
            return False
    return depth == 0


def made_since(moment, log):
    """Ids of version 7 carry the millisecond in which they were made."""
    versions = re.findall(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", log)
    return [found for found in dict.fromkeys(versions) if int(found[:8] + found[9:13], 16) >= int(moment * 1000)]


def pgbench_script(log, made, variables):
    known = {identity: f":{name}" for identity, name in variables.items()}
    known |= {identity: f"('{number:08x}-0000-4000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))" for number, identity in enumerate(made)}
    lines = ["\\set n random(1, 100000000000000)"] if made else []
    statement = None
    for _, _, level, text in ENTRY.findall(log):
        text = text.rstrip("\n").replace("\n\t", "\n")
        if level == "LOG" and (found := re.match(r"duration: \S+ ms  (?:execute [^:]*|statement): (.*)", text, re.S)):
            if statement:
                lines.append(complete(statement, {}, known))
            statement = found.group(1)
        elif level == "DETAIL" and statement and text.startswith("parameters: "):
            lines.append(complete(statement, parameters(text), known))
            statement = None
    if statement:
        lines.append(complete(statement, {}, known))
    # What the relay asks by itself, at the same moment and in the same schema, is none of the request's.
    return "\n".join(line for line in lines if not re.search("outbox_delivery|outbox_subscriber|pg_try_advisory|LISTEN", line)) + "\n"


def parameters(text):
    found = re.findall(r"\$(\d+) = (NULL|'(?:[^']|'')*')", text)
    return {int(number): value for number, value in found}


def complete(statement, values, known):
    statement = re.sub(r"\$(\d+)", lambda match: literal(values.get(int(match.group(1)), "NULL"), known), statement)
    if "INTO outbox_event" in statement:
        # A subject is a text, even where it is an id.
        statement = statement.replace("::uuid[]", "::text[]")
    return " ".join(statement.split()).rstrip(";") + ";"


def literal(value, known):
    if value == "NULL":
        return "NULL"
    inner = value[1:-1]
    if inner in known:
        return f"{known[inner]}::uuid"
    kind = next((name for pattern, name in TYPES if re.fullmatch(pattern, inner)), None)
    parts = re.split(f"({'|'.join(known)})", inner) if known else [inner]
    text = " || ".join(known.get(part) or escaped(f"'{part}'") for part in parts if part)
    if len(parts) > 1:
        text = f"({text})"
    return f"{text or value}::{kind}" if kind else text or value


def escaped(value):
    """pgbench reads a colon and what follows as a variable: such texts are written with escapes."""
    if ":" not in value:
        return value
    return "E" + value.replace("\\", "\\\\").replace(":", "\\x3a")


def pgbench(scripts, clients, seconds, mode, schema="evidence", variables=()):
    """Transactions a second on the scripts, drawn at random; as the superuser, with the service's search path."""
    command = ["pgbench", "-n", "-M", mode, "-c", str(clients), "-j", str(min(clients, 2)), "-T", f"{seconds:.0f}"]
    for variable in variables:
        command += ["-D", variable]
    for script in scripts:
        command += ["-f", str(script)]
    environment = dict(os.environ, PGOPTIONS=f"-c search_path={schema},public")
    out = subprocess.run(command + [os.environ["DATABASE_NAME"]], capture_output=True, text=True, env=environment)
    found = re.search(r"^tps = ([\d.]+)", out.stdout, re.M)
    if out.returncode or not found or "aborted" in out.stderr:
        raise RuntimeError(f"pgbench failed: {out.stderr[-2000:]}")
    return float(found.group(1))
