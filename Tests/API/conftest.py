"""What the API tests need of the running suite. `deploy/test` starts it and sets the variables."""

import os
import time
import uuid

import jwt
import pytest
import requests
from known import known_ids, use_known
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance, status_code_conformance

SERVICES = {"evidence-service": "EVIDENCE_URL", "qa-service": "QA_URL", "action-plan-service": "ACTION_PLAN_URL", "eia-service": "EIA_URL"}
# Longer ones are refused before anything is read of them, with a 400 that has no body.
LONGEST_ADDRESS = 16_000
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
ROLES = ["contributor", "spoc", "commander", "adviser", "moderator", "administrator", "eia-author", "eia-qa", "decision-maker"]


def setting(name):
    value = os.environ.get(name)
    if not value:
        pytest.exit(f"{name} is not set: run deploy/test.", returncode=4)
    return value


@pytest.fixture(scope="session")
def session():
    with requests.Session() as session:
        yield session


@pytest.fixture(scope="session")
def authorization():
    """Makes the header of a person who holds every role, for one service, with a token as the portal would mint it now."""
    issuer = setting("TOKEN_ISSUER")
    with open(setting("SIGNING_KEY_FILE"), encoding="ascii") as file:
        key = file.read()
    (published,) = requests.get(f"{issuer}/.well-known/jwks.json", timeout=10).json()["keys"]

    def header(audience):
        now = int(time.time())
        claims = {
            "iss": issuer,
            "aud": audience,
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


@pytest.fixture(scope="session")
def ids(authorization, session):
    """Of things that exist, by the names of the path parameters."""

    def get(service, path):
        address = setting(SERVICES[service]).rstrip("/")
        response = session.get(address + path, headers=authorization(service), timeout=10)
        response.raise_for_status()
        return response.json()

    return known_ids(get)


def address_length(case, base):
    sent = case.as_transport_kwargs(base_url=base)
    return len(requests.Request(sent["method"], sent["url"], params=sent.get("params")).prepare().url)


@pytest.fixture(scope="session")
def try_out(authorization, session, ids):
    """Sends a generated request to a service and checks the answer against the service's description."""

    def send(case, service):
        use_known(case, ids)
        address = setting(SERVICES[service]).rstrip("/")
        if address_length(case, address) > LONGEST_ADDRESS:
            return
        case.call_and_validate(base_url=address, session=session, headers=authorization(service), checks=CHECKS, timeout=10)

    return send
