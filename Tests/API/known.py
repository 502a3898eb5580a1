"""Ids that exist, so that generated requests reach further than "not found"."""

import re

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def known_ids(get):
    """The ids behind the path parameters, read through the APIs: Enfield, the Baseline, one item of evidence, and what the other services have of a unit.
    `get(service, path)` returns a decoded answer."""
    evidence, qa, plans, eia = "evidence-service", "qa-service", "action-plan-service", "eia-service"
    unit = get(evidence, "/v1/units?search=Enfield")["items"][0]["id"]
    version = get(evidence, "/v1/standards")["items"][0]["versions"][0]["id"]
    phase = get(evidence, f"/v1/standard-versions/{version}")["phases"][0]
    ids = {"unit": unit, "version": version, "phase": phase["id"], "indicator": phase["sections"][0]["indicators"][0]["id"]}
    for name, service, path in [
        ("evidence", evidence, f"/v1/units/{unit}/evidence"), ("submission", evidence, f"/v1/units/{unit}/submissions"), ("gap", qa, "/v1/gaps"),
        ("action", plans, "/v1/actions"), ("plan", plans, "/v1/plans"),
        ("guide", eia, "/v1/guides"),
    ]:
        if found := get(service, path)["items"]:
            ids[name] = found[0]["id"]
    return ids


def use_known(case, ids):
    """Puts a known id in the place of three in four well-formed ones; what was generated to be wrong stays wrong."""
    for name, value in (case.path_parameters or {}).items():
        if name in ids and isinstance(value, str) and UUID.fullmatch(value) and value[0] in "0123456789ab":
            case.path_parameters[name] = ids[name]
