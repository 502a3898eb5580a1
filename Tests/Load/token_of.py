"""Tokens as the portal mints them."""

import functools
import json
import os
import time
import urllib.request
import uuid

import jwt


@functools.cache
def _key():
    issuer = os.environ["TOKEN_ISSUER"]
    with urllib.request.urlopen(f"{issuer}/.well-known/jwks.json", timeout=10) as answer:
        (published,) = json.load(answer)["keys"]
    with open(os.environ["SIGNING_KEY_FILE"], encoding="ascii") as file:
        return file.read(), published["kid"]


def bearer(audience="evidence-service", subject="load", grants=({"role": "contributor"}, {"role": "spoc"})):
    """For a person who, unless told otherwise, holds everywhere what the requests of the benchmark need."""
    key, kid = _key()
    now = int(time.time())
    claims = {
        "iss": os.environ["TOKEN_ISSUER"], "aud": audience, "sub": subject, "jti": str(uuid.uuid4()), "iat": now, "exp": now + 300, "kind": "person",
        "name": subject, "grants": list(grants),
    }
    return "Bearer " + jwt.encode(claims, key, algorithm="ES256", headers={"kid": kid})
