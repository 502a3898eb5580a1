"""The eia-service keeps to its OpenAPI file, whatever it is sent."""

from description import described, reproducible

schema = described("EIA")


@schema.parametrize()
@reproducible
def test_keeps_to_its_description(case, try_out):
    try_out(case, "eia-service")
