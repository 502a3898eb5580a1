"""Brings an assessment to where a test begins, through the EIA service's API, as the sample people who do it in the browser afterwards."""

import datetime
import os
import re
import time
import uuid

import jwt
import pytest
import requests
from signing_in import sign_in

AUTHOR = "EIA author, Enfield"
OWNER = "Commander, Enfield"
OFFICER = "EIA QA officer"
DECIDER = "Decision-maker, territorial policing"
GRANTS = {AUTHOR: "eia-author", OWNER: "commander", OFFICER: "eia-qa", DECIDER: "decision-maker"}


def setting(name):
    value = os.environ.get(name)
    if not value:
        pytest.skip(f"{name} is not set: deploy/test sets it.")
    return value


class AssessmentAPI:
    """The API, as each of the sample people."""

    def __init__(self, page):
        self.issuer = setting("TOKEN_ISSUER")
        with open(setting("SIGNING_KEY_FILE"), encoding="ascii") as file:
            self.key = file.read()
        (published,) = requests.get(f"{self.issuer}/.well-known/jwks.json", timeout=10).json()["keys"]
        self.kid = published["kid"]
        self.subjects, self.unit = self.find(page)

    @staticmethod
    def find(page):
        """The sample people's subjects, from the administrator's list, and the unit that the assessments are of."""
        sign_in(page, "Administrator")
        found = {}
        for name in GRANTS:
            page.goto("/administration/people?q=" + name.replace(" ", "+").replace(",", "%2C"))
            link = page.get_by_role("main").get_by_role("link", name=re.compile(rf"(?<!Second ){re.escape(name)}$")).first
            found[name] = link.get_attribute("href").rsplit("/", 1)[-1]
        page.goto("/units?q=Enfield")
        unit = page.get_by_role("main").get_by_role("link", name="Enfield").first.get_attribute("href").rsplit("/", 1)[-1]
        return found, unit

    @staticmethod
    def address(service):
        return setting(f"{service.upper().replace('-', '_')}_URL")

    def person(self, name):
        return {"subject": self.subjects[name], "name": name}

    def send(self, method, path, body=None, *, by, match=None, service="eia"):
        now = int(time.time())
        claims = {
            "iss": self.issuer,
            "aud": f"{service}-service",
            "sub": self.subjects[by],
            "jti": str(uuid.uuid4()),
            "iat": now,
            "exp": now + 300,
            "kind": "person",
            "name": by,
            "grants": [{"role": GRANTS[by]}],
        }
        headers = {"Authorization": "Bearer " + jwt.encode(claims, self.key, algorithm="ES256", headers={"kid": self.kid})}
        if method == "POST":
            headers["Idempotency-Key"] = str(uuid.uuid4())
        if match:
            headers["If-Match"] = match
        answer = requests.request(method, self.address(service) + path, json=body, headers=headers, timeout=20)
        assert answer.ok, f"{method} {path}: {answer.status_code} {answer.text}"
        return answer.json() if answer.content else None

    def act(self, assessment, what, body=None, *, by):
        path = f"/v1/assessments/{assessment}"
        etag = self.send("GET", path, by=AUTHOR)["summary"]["etag"]
        return self.send("POST", f"{path}/{what}", body, by=by, match=etag)

    def being_written(self, title):
        """A full assessment whose sections are blank."""
        policy = self.send(
            "POST",
            "/v1/policies",
            {
                "title": title,
                "kind": "policy",
                "summary": "How it is done.",
                "unit": self.unit,
                "owner": self.person(OWNER),
                "marking": "OFFICIAL",
            },
            by=OFFICER,
        )
        detail = self.send(
            "POST",
            "/v1/assessments",
            {
                "policy": policy["id"],
                "title": title,
                "proposal": "Officers give a receipt at every stop.",
                "owner": self.person(OWNER),
                "authors": [self.person(AUTHOR)],
                "decisionMakers": [self.person(DECIDER)],
            },
            by=AUTHOR,
        )
        assessment = detail["summary"]["id"]
        self.screen(assessment)
        return assessment

    def screen(self, assessment):
        answers = [{"question": number, "answer": "no" if number == 10 else "yes"} for number in range(1, 11)]
        self.act(assessment, "screening", {"answers": answers, "full": True}, by=AUTHOR)

    def fill(self, assessment, words="As the working group found"):
        """Every question answered, every table with a row."""
        path = f"/v1/assessments/{assessment}"
        guide = self.send("GET", "/v1/guides/" + self.send("GET", path, by=AUTHOR)["guide"]["id"], by=AUTHOR)
        for section in guide["document"]["sections"]:
            address = f"{path}/sections/{section['key']}"
            etag = self.send("GET", address, by=AUTHOR)["etag"]
            self.send("PUT", address, {"fields": answered(section, words)}, by=AUTHOR, match=etag)

    def submitted(self, title):
        """One that waits for quality assurance."""
        assessment = self.being_written(title)
        self.fill(assessment)
        self.submit(assessment)
        return assessment

    def submit(self, assessment):
        self.act(assessment, "owner-check", {}, by=AUTHOR)
        self.act(assessment, "submissions", {"note": "Ready."}, by=OWNER)

    def approve(self, assessment):
        self.act(assessment, "quality-assurance", by=OFFICER)
        self.act(assessment, "approval", {}, by=OFFICER)

    def decide(self, assessment):
        read = self.send("GET", f"/v1/assessments/{assessment}", by=DECIDER)["readSHA256"]
        day = datetime.date.today().isoformat()
        decision = {"outcome": "adjust", "reasons": "The benefit outweighs the cost.", "decidedOn": day, "read": True, "readSHA256": read}
        self.act(assessment, "decisions", decision, by=DECIDER)

    def published(self, title):
        """One in the register, and its summary."""
        assessment = self.submitted(title)
        self.approve(assessment)
        self.decide(assessment)
        return self.act(assessment, "publication", by=OWNER)["summary"]


def answered(section, words):
    return {field["key"]: value(field, words) for field in section["fields"]}


def value(field, words):
    match field["kind"]:
        case "date":
            due = datetime.date.today() + datetime.timedelta(days=365)
            return {"text": due.isoformat() if field["key"] == "review-date" else "2011-10-03"}
        case "choice" | "choices":
            return {"codes": [field["choices"][0]["code"]]}
        case "table":
            return {"rows": [row(field, words)]}
        case "matrix":
            return {"rows": [{"key": fixed["code"], **row(field, words)} for fixed in field["rows"]]}
        case _:
            return {"text": f"{words}: {field['label']}"}


def row(field, words):
    def cell(column):
        match column["kind"]:
            case "choice" | "choices":
                return column["choices"][0]["code"]
            case "date":
                return (datetime.date.today() + datetime.timedelta(days=120)).isoformat()
            case _:
                return f"{words}: {column['label']}"

    return {"cells": {column["key"]: cell(column) for column in field["columns"]}}
