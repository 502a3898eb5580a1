"""wrk with one thread and 16 connections, each request to the next address of a list."""

import re
import subprocess

SCRIPT = """
local paths = {%(paths)s}
local n = 0
wrk.method = "%(method)s"
wrk.headers["Authorization"] = "%(token)s"
%(body)s
request = function()
  n = n %% #paths + 1
  return wrk.format(nil, paths[n])
end
done = function(summary, latency, requests)
  io.write(string.format("RESULT %%f %%f %%d\\n", summary.requests / (summary.duration / 1e6), latency:percentile(99) / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
"""


def wrk(address, method, paths, body, token, seconds, work):
    """Requests a second, the 99th percentile in milliseconds, and how many failed."""
    script = work / "request.lua"
    script.write_text(
        SCRIPT
        % {
            "paths": ",".join(f'"{path}"' for path in paths), "method": method, "token": token,
            "body": f'wrk.body = [[{body}]]\nwrk.headers["Content-Type"] = "application/json"' if body else "",
        }
    )
    for lasting in (1.0, seconds):
        out = subprocess.run(["wrk", "-t1", "-c16", f"-d{lasting:.0f}s", "-s", str(script), address], check=True, capture_output=True, text=True).stdout
    rate, p99, errors = re.search(r"RESULT (\S+) (\S+) (\d+)", out).groups()
    return float(rate), float(p99), int(errors)
