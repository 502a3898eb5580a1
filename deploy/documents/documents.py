#!/usr/bin/env python3
"""Makes accessible PDF files (PDF/UA-1) of whole HTML documents, for the portal beside it.

POST /pdf with text/html in UTF-8 gives application/pdf; GET /livez says that it runs. It keeps nothing, reads no file and fetches nothing from
anywhere: what a document refers to is left out. Each document is made in a process of its own, which ends with it, within limits of time and memory.

Settings: HTTP_HOST (127.0.0.1), HTTP_PORT (8085), RENDER_SECONDS (20: of the processor, and of waiting for a free place; twice that by the clock),
RENDER_MEGABYTES (1024).
"""

import fcntl
import os
import resource
import signal
import sys
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from socketserver import ForkingMixIn

from weasyprint import HTML
from weasyprint.urls import URLFetcher

LONGEST = 4 << 20
SECONDS = int(os.environ.get("RENDER_SECONDS", "20"))
MEMORY = int(os.environ.get("RENDER_MEGABYTES", "1024")) << 20


class Refused(Exception):
    """What a document refers to is not fetched."""


class FetchNothing(URLFetcher):
    def fetch(self, url, headers=None):
        raise Refused("documents may not refer to anything outside themselves")


def out_of_time(*_):
    raise TimeoutError


class Slots:
    """As many documents at once as this. A lock on a byte each, so that a process that is ended gives its own back."""

    def __init__(self, count):
        self.count = count
        self.file = os.memfd_create("slots")

    def take(self, within):
        """Waits for a free one; says whether there was one."""
        end = time.monotonic() + within
        while True:
            for slot in range(self.count):
                try:
                    fcntl.lockf(self.file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, slot)
                    return True
                except OSError:
                    continue
            if time.monotonic() > end:
                return False
            time.sleep(0.05)


SLOTS = Slots(2)


class Server(ForkingMixIn, HTTPServer):
    """Everybody is answered at once by a process of their own; those that make documents wait for each other there."""

    max_children = 32
    request_queue_size = 16


class Handler(BaseHTTPRequestHandler):
    server_version = "documents"
    sys_version = ""
    # Of a sender that does not send.
    timeout = 10

    def do_GET(self):
        self.answer(200, "text/plain", b"ok\n") if self.path == "/livez" else self.refuse(404, "There is nothing at this address.")

    def do_POST(self):
        if self.path != "/pdf":
            return self.refuse(404, "There is nothing at this address.")
        if not (self.headers.get("Content-Type") or "").lower().replace(" ", "").startswith("text/html;charset=utf-8"):
            return self.refuse(415, "Send text/html in UTF-8.")
        length = self.headers.get("Content-Length") or ""
        if not length.isdigit():
            return self.refuse(411, "Say how long the document is.")
        if int(length) > LONGEST:
            return self.refuse(413, f"A document may have at most {LONGEST} bytes.")
        body = self.rfile.read(int(length))
        if len(body) != int(length):
            return self.refuse(400, "The document did not arrive whole.")
        try:
            text = body.decode()
        except UnicodeDecodeError:
            return self.refuse(400, "The document is not UTF-8.")
        return self.make(text)

    def make(self, text):
        if not SLOTS.take(within=SECONDS):
            return self.refuse(503, "Too many documents are being made.")
        signal.signal(signal.SIGALRM, out_of_time)
        signal.signal(signal.SIGXCPU, out_of_time)
        signal.alarm(2 * SECONDS)
        # What a signal cannot end, because it is busy in a library, the kernel ends.
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 5))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        try:
            pdf = HTML(string=text, url_fetcher=FetchNothing()).write_pdf(pdf_variant="pdf/ua-1")
        except TimeoutError:
            return self.refuse(503, "The document takes too long to make.")
        except MemoryError:
            return self.refuse(503, "The document needs too much memory.")
        except Exception as error:  # A fault of the document or of the renderer: this process ends with it either way.
            print(f"could not be made: {type(error).__name__}", file=sys.stderr, flush=True)
            return self.refuse(500, "The document could not be made.")
        finally:
            signal.alarm(0)
        return self.answer(200, "application/pdf", pdf)

    def refuse(self, status, detail):
        self.answer(status, "text/plain; charset=utf-8", (detail + "\n").encode())

    def answer(self, status, kind, body):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format, *args):
        """The address, the method and the status; never what is in a document."""
        print(f"{self.address_string()} {format % args}", file=sys.stderr, flush=True)


def main():
    server = Server((os.environ.get("HTTP_HOST", "127.0.0.1"), int(os.environ.get("HTTP_PORT", "8085"))), Handler)
    # Once before anybody asks, so that fonts are found and libraries are loaded in the process that the others begin from.
    HTML(string="<title>.</title>.", url_fetcher=FetchNothing()).write_pdf(pdf_variant="pdf/ua-1")
    parent = os.getpid()

    def stop(*_):
        if os.getpid() == parent:
            raise SystemExit(0)
        os._exit(1)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    server.serve_forever()


if __name__ == "__main__":
    main()
