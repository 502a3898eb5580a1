"""The process that makes PDF files: its limits, and that it fetches nothing. Runs it by itself, from the environment that the scripts made."""

import http.server
import os
import socket
import subprocess
import threading
import time
from pathlib import Path

import page as pdf
import pytest
import requests

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / ".local/documents/bin/python"
HTML = {"Content-Type": "text/html; charset=utf-8"}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def documents():
    if not PYTHON.exists():
        pytest.skip("what makes PDF files is not installed here: deploy/run and deploy/test do that")
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    process = subprocess.Popen([PYTHON, ROOT / "deploy/documents/documents.py"], env={**os.environ, "HTTP_PORT": str(port)}, stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            try:
                if requests.get(f"{address}/livez", timeout=2).ok:
                    break
            except requests.ConnectionError:
                time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait(20)


def document(body):
    return f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>T</title></head><body><h1>T</h1>{body}</body></html>'


def test_a_document_becomes_a_file_that_passes_the_machine_check(documents, tmp_path):
    answer = requests.post(f"{documents}/pdf", document("<p>Word’s “characters” ✓</p>").encode(), headers=HTML, timeout=60)
    assert answer.status_code == 200 and answer.headers["Content-Type"] == "application/pdf"
    file = tmp_path / "document.pdf"
    file.write_bytes(answer.content)
    assert pdf.is_pdf_compliant(str(file), profile="ua1")


def test_nothing_is_fetched_and_no_file_is_read(documents):
    asked = []

    class Listener(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_):
            pass

    listener = http.server.HTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=listener.serve_forever, daemon=True).start()
    outside = f"http://127.0.0.1:{listener.server_port}"
    body = f'<link rel="stylesheet" href="{outside}/a.css"><img src="{outside}/b.png" alt="b"><img src="file:///etc/passwd" alt="c"><p>Text</p>'
    answer = requests.post(f"{documents}/pdf", document(body).encode(), headers=HTML, timeout=60)
    listener.shutdown()
    assert answer.status_code == 200
    assert asked == []


@pytest.mark.parametrize(
    "body, headers, status",
    [
        (b"x" * (4 * 1024 * 1024 + 1), HTML, 413),
        (b"\xff\xfe", HTML, 400),
        (b"{}", {"Content-Type": "application/json"}, 415),
    ],
)
def test_what_is_no_document_is_refused(documents, body, headers, status):
    assert requests.post(f"{documents}/pdf", body, headers=headers, timeout=60).status_code == status
    assert requests.get(f"{documents}/livez", timeout=10).ok
