"""The private database of the benchmark, as its superuser. `run` sets the PG variables."""

import os
import pathlib
import subprocess


def psql(sql):
    command = ["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", os.environ["DATABASE_NAME"], "-c", sql]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def seed(items):
    """`items` items under every indicator of every unit."""
    file = pathlib.Path(__file__).with_name("seed.sql")
    subprocess.run(
        ["psql", "-Xq", "-v", "ON_ERROR_STOP=1", "-v", f"items={items}", "-d", os.environ["DATABASE_NAME"], "-f", str(file)], check=True, stdout=subprocess.DEVNULL
    )
    psql("CHECKPOINT")
