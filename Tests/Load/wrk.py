"""wrk with one thread and 16 connections, each request to the next address of a list."""

import re
import subprocess
from typing import NamedTuple

SCRIPT = """
local paths = {%(paths)s}
local n = %(begin)d
wrk.method = "%(method)s"
%(headers)s
%(body)s
request = function()
  n = n %% #paths + 1
  return wrk.format(nil, paths[n])
end
done = function(summary, latency, requests)
  io.write(string.format("RESULT %%f %%f %%f %%d %%d\\n", summary.requests / (summary.duration / 1e6), latency:percentile(95) / 1000,
    latency:percentile(99) / 1000, summary.requests, summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write
    + summary.errors.timeout))
end
"""


class Load(NamedTuple):
    """Requests a second, percentiles in milliseconds, how many requests failed."""

    rate: float
    p95: float
    p99: float
    errors: int


def wrk(address, method, paths, body, token, seconds, work, headers=()):
    """`token` is the Authorization header; a page has none, but a cookie among `headers`. Goes through the addresses once, the warm-up first."""
    headers = dict(headers) | ({"Authorization": token} if token else {}) | ({"Content-Type": "application/json"} if body else {})
    script, begin, refused = work / "request.lua", 0, 0
    for lasting in (1.0, seconds):
        script.write_text(
            SCRIPT
            % {
                "paths": ",".join(f'"{path}"' for path in paths), "method": method, "begin": begin,
                "headers": "\n".join(f"wrk.headers[\"{name}\"] = [[{value}]]" for name, value in headers.items()), "body": f"wrk.body = [[{body}]]" if body else "",
            }
        )
        out = subprocess.run(["wrk", "-t1", "-c16", f"-d{lasting:.0f}s", "-s", str(script), address], check=True, capture_output=True, text=True).stdout
        rate, p95, p99, answered, refused = re.search(r"RESULT (\S+) (\S+) (\S+) (\d+) (\d+)", out).groups()
        # What was under way when the time was over was sent as well.
        begin = (begin + int(answered) + 16) % len(paths)
    return Load(float(rate), float(p95), float(p99), int(refused))
