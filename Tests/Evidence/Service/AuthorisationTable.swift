import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import TestSupport

@testable import EvidenceService

/// Every endpoint by name, as it is called about one unit. A route without a row here fails the test.
struct AuthorisationTable {
    let rows: [String: AuthorisationRow]

    private static let stale = "\"r999\""
    private static let nowhere = "00000000-0000-7000-8000-000000000000"
    private static let event = """
        {"specversion": "1.0", "id": "1", "source": "x", "type": "t", "subject": "s", "time": "2011-11-03T09:30:00Z",
         "datacontenttype": "application/json", "data": {}}
        """
    private static let writers: Set<Role> = [.contributor, .spoc]

    init(_ world: EvidenceWorld, unit: UnitID, evidence: EvidenceAPI.Evidence, submission: EvidenceAPI.Submission, file: FileID, line: LogLineID) throws {
        let content = try Self.json(evidence.content)
        let unit = "/v1/units/\(unit)"
        let entry = "\(unit)/indicators/\(world.indicator("1B").id)"
        let item = "/v1/evidence/\(evidence.id)"
        let phase = "\(unit)/phases/\(world.baseline.id)"
        let version = "/v1/standard-versions/\(world.version.id)"
        let mapping = "/v1/phases/\(world.baseline.id)/mapping-from/\(Self.nowhere)"
        let publication = #"{"indicators": ["\#(world.indicator("1B").id)"], "until": "2999-01-01"}"#
        let document = try Self.json(EvidenceAPI.StandardImport(document: .baseline(), dryRun: true))
        let blank = #"{"code": "", "name": "", "kind": "ocu", "validFrom": "2011-01-01"}"#
        let nothing = try Self.json(EvidenceAPI.SubmissionRequest(indicators: [world.indicator("22B").id], expected: []))
        self.rows = [
            "GET /v1/standards": .init("GET /v1/standards", to: .everybody),
            "GET /v1/standard-versions/{version}": .init("GET", version, to: .everybody),
            "GET /v1/indicators/{indicator}": .init("GET", "/v1/indicators/\(world.indicator("1B").id)", to: .everybody),
            "POST /v1/standard-versions/import": .init("POST /v1/standard-versions/import", body: document, to: .only([.administrator])),
            "GET /v1/standard-versions/{version}/document": .init("GET", "\(version)/document", to: .everybody),
            "POST /v1/standard-versions/{version}/publication": .init("POST", "\(version)/publication", to: .only([.administrator])),

            "GET /v1/units": .init("GET /v1/units", to: .everybody),
            "GET /v1/units/{unit}": .init("GET", unit, to: .inUnit(AuthorisationRow.readers)),
            "POST /v1/units": .init("POST /v1/units", body: blank, answers: 422, to: .only([.administrator])),
            "PUT /v1/units/{unit}": .init(
                "PUT", unit, body: blank.replacing("\"\"", with: "\"x\""), ifMatch: Self.stale, answers: 412, to: .only([.administrator])),
            "PUT /v1/units/{unit}/contacts": .init(
                "PUT", "\(unit)/contacts", body: #"{"contacts": []}"#, ifMatch: Self.stale, answers: 412, to: .inUnit([.administrator, .spoc])),
            "POST /v1/units/{unit}/merge": .init(
                "POST", "\(unit)/merge", body: #"{"into": "\#(Self.nowhere)", "on": "2011-01-01"}"#, answers: 422, to: .only([.administrator])),
            "POST /v1/units/{unit}/split": .init(
                "POST", "\(unit)/split", body: #"{"into": [], "on": "2011-01-01"}"#, answers: 422, to: .only([.administrator])),
            "POST /v1/units/import": .init("POST /v1/units/import", body: #"{"csv": "", "dryRun": true}"#, to: .only([.administrator])),
            "GET /v1/units/export": .init("GET /v1/units/export", to: .everybody),
            "GET /v1/waves": .init("GET /v1/waves", to: .everybody),
            "PUT /v1/waves/{wave}": .init("PUT", "/v1/waves/1", body: #"{"code": "1", "title": ""}"#, answers: 422, to: .only([.administrator])),

            "GET /v1/units/{unit}/workbook": .init("GET", "\(unit)/workbook", to: .inUnit(AuthorisationRow.readers)),
            "GET /v1/units/{unit}/indicators/{indicator}": .init("GET", entry, to: .inUnit(AuthorisationRow.readers)),
            "PUT /v1/units/{unit}/indicators/{indicator}/applicability": .init(
                "PUT", "\(entry)/applicability", body: #"{"applies": false, "reason": "x"}"#, ifMatch: Self.stale, answers: 412, to: .inUnit([.spoc])),
            "POST /v1/units/{unit}/indicators/{indicator}/applicability/decision": .init(
                "POST", "\(entry)/applicability/decision", body: #"{"agreed": true}"#, ifMatch: Self.stale, answers: 409, to: .inUnit([.adviser])),
            "PUT /v1/units/{unit}/indicators/{indicator}/points/{point}/answer": .init(
                "PUT", "\(entry)/points/\(Self.nowhere)/answer", body: #"{"answer": "x"}"#, ifMatch: Self.stale, answers: 404, to: .inUnit(Self.writers)),

            "POST /v1/units/{unit}/evidence": .init(
                "POST", "\(unit)/evidence", body: content.replacing("\"title\":\"", with: "\"title\":\"\\u0007"), answers: 422, to: .inUnit(Self.writers)),
            "GET /v1/units/{unit}/evidence": .init("GET", "\(unit)/evidence", to: .inUnit(AuthorisationRow.readers)),
            "GET /v1/evidence/{evidence}": .init("GET", item, to: .inUnit(AuthorisationRow.readers)),
            "PUT /v1/evidence/{evidence}": .init("PUT", item, body: content, ifMatch: Self.stale, answers: 412, to: .inUnit(Self.writers)),
            "POST /v1/evidence/{evidence}/withdrawal": .init(
                "POST", "\(item)/withdrawal", body: #"{"reason": "x"}"#, ifMatch: Self.stale, answers: 412, to: .inUnit(Self.writers)),
            "POST /v1/evidence/{evidence}/reinstatement": .init("POST", "\(item)/reinstatement", ifMatch: Self.stale, answers: 412, to: .inUnit(Self.writers)),
            "GET /v1/evidence/{evidence}/revisions": .init("GET", "\(item)/revisions", to: .inUnit(AuthorisationRow.readers)),
            "GET /v1/evidence/{evidence}/revisions/{number}": .init("GET", "\(item)/revisions/1", to: .inUnit(AuthorisationRow.readers)),
            "GET /v1/evidence/{evidence}/revisions/{number}/differences": .init(
                "GET", "\(item)/revisions/2/differences", to: .inUnit(AuthorisationRow.readers)),

            "POST /v1/evidence/{evidence}/publication": .init(
                "POST", "\(item)/publication", body: publication, ifMatch: Self.stale, answers: 409, to: .inUnit([.spoc])),
            "PUT /v1/evidence/{evidence}/publication": .init(
                "PUT", "\(item)/publication", body: publication, ifMatch: Self.stale, answers: 404, to: .inUnit([.spoc])),
            "POST /v1/evidence/{evidence}/publication/withdrawal": .init(
                "POST", "\(item)/publication/withdrawal", body: #"{"reason": "x"}"#, ifMatch: Self.stale, answers: 404, to: .inUnit([.spoc])),
            "GET /v1/corporate-evidence": .init("GET /v1/corporate-evidence", to: .only(AuthorisationRow.readers)),
            "GET /v1/corporate-evidence/{evidence}": .init("GET", "/v1/corporate-evidence/\(Self.nowhere)", answers: 404, to: .only(AuthorisationRow.readers)),
            "GET /v1/reliance": .init("GET /v1/reliance", to: .only(AuthorisationRow.readers)),
            "GET /v1/units/{unit}/inherited": .init("GET", "\(unit)/inherited", to: .inUnit(AuthorisationRow.readers)),
            "PUT /v1/units/{unit}/indicators/{indicator}/inherited/{evidence}": .init(
                "PUT", "\(entry)/inherited/\(Self.nowhere)", body: #"{"text": "x"}"#, answers: 404, to: .inUnit(Self.writers)),
            "DELETE /v1/units/{unit}/indicators/{indicator}/inherited/{evidence}": .init(
                "DELETE", "\(entry)/inherited/\(Self.nowhere)", ifMatch: Self.stale, answers: 404, to: .inUnit(Self.writers)),

            "GET /v1/mappings": .init("GET /v1/mappings", to: .everybody),
            "GET /v1/phases/{phase}/mapping-from/{earlier}": .init("GET", mapping, answers: 404, to: .everybody),
            "PUT /v1/phases/{phase}/mapping-from/{earlier}": .init(
                "PUT", mapping, body: #"{"pairs": []}"#, answers: 404, to: .only([.moderator, .administrator])),
            "GET /v1/units/{unit}/phases/{phase}/carry-forward/{earlier}": .init(
                "GET", "\(phase)/carry-forward/\(world.version.phases[1].id)", to: .inUnit(AuthorisationRow.readers)),
            "PUT /v1/units/{unit}/phases/{phase}/carry-forward/{earlier}/{evidence}": .init(
                "PUT", "\(phase)/carry-forward/\(world.baseline.id)/\(Self.nowhere)", body: #"{"outcome": "accept"}"#, ifMatch: Self.stale, answers: 404,
                to: .inUnit(Self.writers)),

            "POST /v1/evidence/{evidence}/files": .init("POST", "\(item)/files?name=x.txt", answers: 503, to: .inUnit(Self.writers)),
            "GET /v1/evidence/{evidence}/files": .init("GET", "\(item)/files", to: .inUnit(AuthorisationRow.readers)),
            "GET /v1/files/{file}": .init("GET", "/v1/files/\(file)", to: .inUnit(AuthorisationRow.readers)),
            "GET /v1/files/{file}/content": .init("GET", "/v1/files/\(file)/content", answers: 409, to: .inUnit(AuthorisationRow.readers)),
            "DELETE /v1/evidence/{evidence}/files/{file}": .init("DELETE", "\(item)/files/\(Self.nowhere)", answers: 404, to: .inUnit(Self.writers)),

            "GET /v1/units/{unit}/workbook/spreadsheet": .init("GET", "\(unit)/workbook/spreadsheet", to: .inUnit(AuthorisationRow.readers)),
            "POST /v1/units/{unit}/workbook/spreadsheet": .init("POST", "\(unit)/workbook/spreadsheet?dryRun=true", body: "x", to: .inUnit(Self.writers)),

            "GET /v1/units/{unit}/logs/{log}": .init("GET", "\(unit)/logs/risk", to: .inUnit(AuthorisationRow.readers)),
            "GET /v1/units/{unit}/logs/{log}/export": .init("GET", "\(unit)/logs/effort/export", to: .inUnit(AuthorisationRow.readers)),
            "GET /v1/units/{unit}/logs/{log}/{line}": .init("GET", "\(unit)/logs/learning/\(line)", to: .inUnit(AuthorisationRow.readers)),
            "POST /v1/units/{unit}/logs/{log}": .init(
                "POST", "\(unit)/logs/learning", body: #"{"on": "2011-01-01", "text": ""}"#, answers: 422, to: .inUnit(Self.writers)),
            "PUT /v1/units/{unit}/logs/{log}/{line}": .init(
                "PUT", "\(unit)/logs/learning/\(line)", body: #"{"on": "2011-01-01", "text": "x"}"#, ifMatch: Self.stale, answers: 412,
                to: .inUnit(Self.writers)),
            "POST /v1/units/{unit}/logs/{log}/{line}/closure": .init(
                "POST", "\(unit)/logs/learning/\(line)/closure", body: #"{"reason": "x"}"#, ifMatch: Self.stale, answers: 412, to: .inUnit(Self.writers)),
            "GET /v1/units/{unit}/effort": .init("GET", "\(unit)/effort", to: .inUnit(AuthorisationRow.readers)),
            "GET /v1/effort-rates": .init("GET /v1/effort-rates", to: .everybody),
            "PUT /v1/effort-rates": .init(
                "PUT /v1/effort-rates", body: #"{"role": "SPOC", "pencePerHour": 1, "from": "2011-01-01"}"#, ifMatch: Self.stale, answers: 412,
                to: .only([.moderator, .administrator])),

            "PUT /v1/units/{unit}/drafts/{draft}": .init("PUT", "\(unit)/drafts/\(UUID().uuidString)", body: #"{"fields": []}"#, to: .inUnit(Self.writers)),
            "GET /v1/units/{unit}/drafts/{draft}": .init("GET", "\(unit)/drafts/\(Self.nowhere)", answers: 404, to: .inUnit(Self.writers)),
            "GET /v1/units/{unit}/drafts": .init("GET", "\(unit)/drafts", to: .inUnit(Self.writers)),
            "DELETE /v1/units/{unit}/drafts/{draft}": .init("DELETE", "\(unit)/drafts/\(Self.nowhere)", answers: 404, to: .inUnit(Self.writers)),

            "GET /v1/units/{unit}/phases/{phase}/submission-preview": .init("GET", "\(phase)/submission-preview", to: .inUnit([.spoc])),
            "POST /v1/units/{unit}/phases/{phase}/submissions": .init("POST", "\(phase)/submissions", body: nothing, answers: 409, to: .inUnit([.spoc])),
            "GET /v1/units/{unit}/submissions": .init("GET", "\(unit)/submissions", to: .inUnit(AuthorisationRow.readers)),
            "GET /v1/submissions/{submission}": .init("GET", "/v1/submissions/\(submission.id)", to: .inUnit(AuthorisationRow.readers)),
            "POST /v1/submissions/{submission}/sign-off": .init(
                "POST", "/v1/submissions/\(submission.id)/sign-off", body: "{}", answers: 409, to: .inUnit([.commander])),

            "GET /v1/search": .init("GET", "/v1/search?q=panel", to: .everybody),
            "GET /v1/waiting": .init("GET /v1/waiting", to: .everybody),

            "POST /v1/writing-advice": .init(
                "POST /v1/writing-advice", body: #"{"title": "", "whatWasDone": "", "whatChanged": "", "hasDates": true, "citedIndicators": 1}"#, to: .everybody
            ),
            "GET /v1/glossary": .init("GET /v1/glossary", to: .everybody),
            "PUT /v1/glossary/{term}": .init(
                "PUT", "/v1/glossary/ASB", body: #"{"term": "ASB", "meaning": "Other", "kind": "acronym"}"#, ifMatch: Self.stale, answers: 412,
                to: .only([.moderator, .administrator])),
            "DELETE /v1/glossary/{term}": .init("DELETE", "/v1/glossary/ASB", ifMatch: Self.stale, answers: 412, to: .only([.moderator, .administrator])),

            "POST /v1/events": .init(
                "POST /v1/events",
                body:
                    Self.event,
                to: .services),
            "GET /v1/parked-events": .init("GET /v1/parked-events", to: .only([.administrator])),
            "POST /v1/parked-events/{event}/resend": .init("POST", "/v1/parked-events/\(Self.nowhere)/resend", answers: 404, to: .only([.administrator])),
            "POST /v1/parked-events/{event}/discard": .init(
                "POST", "/v1/parked-events/\(Self.nowhere)/discard", body: #"{"reason": "x"}"#, answers: 404, to: .only([.administrator])),
        ]
    }

    private static func json(_ value: some Encodable) throws -> String {
        String(decoding: try JSONCoding.encoder().encode(value), as: UTF8.self)
    }
}
