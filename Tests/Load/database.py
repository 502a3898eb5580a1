"""The private database of the benchmark, as its superuser. `run` sets the PG variables."""

import os
import pathlib
import subprocess


def psql(sql):
    command = ["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", os.environ["DATABASE_NAME"], "-c", sql]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def run_file(name, **variables):
    file = pathlib.Path(__file__).with_name("Seeds") / f"{name}.sql"
    settings = [argument for variable, value in variables.items() for argument in ("-v", f"{variable}={value}")]
    subprocess.run(
        ["psql", "-Xq", "-v", "ON_ERROR_STOP=1", *settings, "-d", os.environ["DATABASE_NAME"], "-f", str(file)], check=True, stdout=subprocess.DEVNULL
    )


def seed(items):
    """`items` items under every indicator of every unit."""
    run_file("evidence", items=items)
    psql("CHECKPOINT")


def seed_forces(forces):
    """132 units in each force, with 22 indicators of three phases rated as far as each got, and actions."""
    for name in ("units", "ratings", "actions"):
        run_file(name, forces=forces)
    psql("CHECKPOINT")
