"""A service's OpenAPI file as a source of requests: valid and invalid, the same ones every run."""

from pathlib import Path

import schemathesis
from hypothesis import HealthCheck, Phase, settings

reproducible = settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def described(service):
    return schemathesis.openapi.from_path(Path(__file__).parents[2] / "Services" / service / "openapi.yaml")
