"""Processes of the benchmark: the yardstick, memory, time to ready."""

import contextlib
import os
import pathlib
import signal
import socket
import subprocess
import time
import urllib.request


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def await_answer(url, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=2) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.005)
    raise TimeoutError(f"{url} did not answer")


@contextlib.contextmanager
def start_hello(binaries):
    port = free_port()
    process = subprocess.Popen([str(binaries / "LoadBaseline"), "hello", "--port", str(port)])
    try:
        await_answer(f"http://127.0.0.1:{port}/hello")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)


def resident_megabytes(pid):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise ValueError(f"process {pid} has no resident memory")


def settings_of(pid):
    """The environment of a process that runs."""
    return dict(pair.split("=", 1) for pair in pathlib.Path(f"/proc/{pid}/environ").read_text().split("\0") if "=" in pair)


def start_again(pid):
    """What starts the same program with the same settings, to be called once the process is gone."""
    settings, program = settings_of(pid), os.readlink(f"/proc/{pid}/exe")
    return lambda: subprocess.Popen([program, "serve"], env=settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def time_to_ready(pid):
    """Starts a second process with the settings of the one that runs, on a port of its own, and takes the time until it is ready."""
    settings = {**settings_of(pid), "HTTP_PORT": str(free_port())}
    program = os.readlink(f"/proc/{pid}/exe")
    begun = time.monotonic()
    process = subprocess.Popen([program, "serve"], env=settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        await_answer(f"http://127.0.0.1:{settings['HTTP_PORT']}/readyz")
        return time.monotonic() - begun
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)
