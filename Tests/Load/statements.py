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

ENTRY = re.compile(r"^\d{4}-\d\d-\d\d \S+ \S+ \[(\d+)\] (\w+):  (.*?)(?=^\d{4}-\d\d-\d\d \S+ \S+ \[|\Z)", re.M | re.S)
UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
# An array of texts, which a JSON object is not.
TEXTS = r'\{(?!"[^"]*"\s*:|\}).*\}'
# The protocol tells the types of the values, the log does not.
TYPES = [
    (rf"\{{{UUID}(,{UUID})*\}}", "uuid[]"), (r"\{[tf](,[tf])*\}", "boolean[]"), (r"\{-?\d+(,-?\d+)*\}", "bigint[]"), (UUID, "uuid"),
    (r'\{("\\\\x[0-9a-f]*"|NULL)(,("\\\\x[0-9a-f]*"|NULL))*\}', "bytea[]"), (TEXTS, "text[]"),
    (r"\d{4}-\d\d-\d\d \d\d:\d\d.*", "timestamptz"), (r"\d{4}-\d\d-\d\d", "date"), (r"-?\d{1,9}", "int"),
]


def same_statements(address, method, paths, body, token, work):
    """One pgbench script for each of some of the addresses, with the statements of one request."""
    log = pathlib.Path(os.environ["SERVER_LOG"])
    psql("ALTER SYSTEM SET log_min_duration_statement = 0; ")
    psql("ALTER SYSTEM SET log_line_prefix = '%m [%p] '")
    psql("SELECT pg_reload_conf()")
    time.sleep(0.5)
    scripts = []
    try:
        for number, path in enumerate(paths[:20]):
            begin = log.stat().st_size
            request = urllib.request.Request(address + path, method=method, data=body.encode() if body else None)
            request.add_header("Authorization", token)
            if body:
                request.add_header("Content-Type", "application/json")
            with urllib.request.urlopen(request, timeout=20) as answer:
                made = re.search(rf'"id":"({UUID})"', answer.read().decode()) if method == "POST" else None
            time.sleep(0.05)
            with log.open(encoding="utf-8") as file:
                file.seek(begin)
                script = pgbench_script(file.read(), made.group(1) if made else None)
            scripts.append(work / f"same-{uuid.uuid4()}.sql")
            scripts[-1].write_text(script)
    finally:
        psql("ALTER SYSTEM RESET log_min_duration_statement")
        psql("SELECT pg_reload_conf()")
        time.sleep(0.3)
    return scripts


def pgbench_script(log, made):
    """`made`: the id of what the request made, which each run of the script makes anew."""
    lines = []
    if made:
        lines.append("\\set n random(1, 1000000000000000)")
    statement = None
    for _, level, text in ENTRY.findall(log):
        text = text.rstrip("\n").replace("\n\t", "\n")
        if level == "LOG" and (found := re.match(r"duration: \S+ ms  (?:execute [^:]*|statement): (.*)", text, re.S)):
            if statement:
                lines.append(complete(statement, {}, made))
            statement = found.group(1)
        elif level == "DETAIL" and statement and text.startswith("parameters: "):
            lines.append(complete(statement, parameters(text), made))
            statement = None
    if statement:
        lines.append(complete(statement, {}, made))
    return "\n".join(line for line in lines if "outbox" not in line or "SKIP LOCKED" not in line) + "\n"


def parameters(text):
    found = re.findall(r"\$(\d+) = (NULL|'(?:[^']|'')*')", text)
    return {int(number): value for number, value in found}


def complete(statement, values, made):
    statement = re.sub(r"\$(\d+)", lambda match: literal(values.get(int(match.group(1)), "NULL"), made), statement)
    return " ".join(statement.split()).rstrip(";") + ";"


def literal(value, made):
    if value == "NULL":
        return "NULL"
    inner = value[1:-1]
    if made and made in inner:
        fresh = "('00000000-0000-4000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))"
        if inner == made:
            return f"{fresh}::uuid"
        before, after = inner.split(made, 1)
        return f"('{before}' || {fresh} || '{after}')" + ("::text[]" if re.fullmatch(TEXTS, inner) else "")
    for pattern, type_name in TYPES:
        if re.fullmatch(pattern, inner):
            return f"{escaped(value)}::{type_name}"
    return escaped(value)


def escaped(value):
    """pgbench reads a colon and what follows as a variable: such texts are written with escapes."""
    if ":" not in value:
        return value
    return "E" + value.replace("\\", "\\\\").replace(":", "\\x3a")


def pgbench(scripts, clients, seconds, mode):
    """Transactions a second on the scripts, drawn at random; as the superuser, with the service's search path."""
    command = ["pgbench", "-n", "-M", mode, "-c", str(clients), "-j", str(min(clients, 2)), "-T", f"{seconds:.0f}"]
    for script in scripts:
        command += ["-f", str(script)]
    environment = dict(os.environ, PGOPTIONS="-c search_path=evidence,public")
    out = subprocess.run(command + [os.environ["DATABASE_NAME"]], capture_output=True, text=True, env=environment)
    found = re.search(r"^tps = ([\d.]+)", out.stdout, re.M)
    if out.returncode or not found:
        raise RuntimeError(f"pgbench failed: {out.stderr[-2000:]}")
    return float(found.group(1))
