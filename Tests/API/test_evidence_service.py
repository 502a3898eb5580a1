"""The evidence service keeps to its OpenAPI file, whatever it is sent: generated requests, valid and invalid, the same ones every run."""

from pathlib import Path

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from known import known_ids, use_known
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance, status_code_conformance

OPENAPI = Path(__file__).parents[2] / "Services/Evidence/openapi.yaml"
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]

schema = schemathesis.openapi.from_path(OPENAPI)


@pytest.fixture(scope="session")
def session():
    with requests.Session() as session:
        yield session


@pytest.fixture(scope="session")
def ids(evidence_url, authorization, session):
    def get(path):
        response = session.get(evidence_url + path, headers=authorization(), timeout=10)
        response.raise_for_status()
        return response.json()

    return known_ids(get)


@schema.parametrize()
@settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_keeps_to_its_description(case, evidence_url, authorization, session, ids):
    use_known(case, ids)
    case.call_and_validate(base_url=evidence_url, session=session, headers=authorization(), checks=CHECKS, timeout=10)
