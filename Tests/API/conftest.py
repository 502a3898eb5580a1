"""What the API tests need of the running suite. `deploy/test` starts it and sets the variables."""

import os
import time
import uuid

import jwt
import pytest
import requests

ROLES = ["contributor", "spoc", "commander", "adviser", "moderator", "administrator"]


def setting(name):
    value = os.environ.get(name)
    if not value:
        pytest.exit(f"{name} is not set: run deploy/test.", returncode=4)
    return value


@pytest.fixture(scope="session")
def evidence_url():
    return setting("EVIDENCE_URL").rstrip("/")


@pytest.fixture(scope="session")
def authorization(evidence_url):
    """Makes the header of a person who holds every role, with a token as the portal would mint it now."""
    issuer = setting("TOKEN_ISSUER")
    with open(setting("SIGNING_KEY_FILE"), encoding="ascii") as file:
        key = file.read()
    (published,) = requests.get(f"{issuer}/.well-known/jwks.json", timeout=10).json()["keys"]

    def header():
        now = int(time.time())
        claims = {
            "iss": issuer,
            "aud": "evidence-service",
            "sub": "api-tests",
            "jti": str(uuid.uuid4()),
            "iat": now,
            "exp": now + 300,
            "kind": "person",
            "name": "API tests",
            "grants": [{"role": role} for role in ROLES],
        }
        return {"Authorization": "Bearer " + jwt.encode(claims, key, algorithm="ES256", headers={"kid": published["kid"]})}

    return header
