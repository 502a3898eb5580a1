"""A token as the portal mints it, for a person who holds what the requests need everywhere."""

import os
import time
import urllib.request
import uuid
import json

import jwt


def bearer():
    issuer = os.environ["TOKEN_ISSUER"]
    with urllib.request.urlopen(f"{issuer}/.well-known/jwks.json", timeout=10) as answer:
        (published,) = json.load(answer)["keys"]
    with open(os.environ["SIGNING_KEY_FILE"], encoding="ascii") as file:
        key = file.read()
    now = int(time.time())
    claims = {
        "iss": issuer, "aud": "evidence-service", "sub": "load", "jti": str(uuid.uuid4()), "iat": now, "exp": now + 300, "kind": "person", "name": "Load",
        "grants": [{"role": "contributor"}, {"role": "spoc"}],
    }
    return "Bearer " + jwt.encode(claims, key, algorithm="ES256", headers={"kid": published["kid"]})
