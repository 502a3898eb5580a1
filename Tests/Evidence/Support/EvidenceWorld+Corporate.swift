import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import EvidenceService

extension EvidenceWorld {
    static let later = LocalDate("2999-12-31") ?? .sample

    /// Publishes an item of Human Resources.
    func publish(_ item: EvidenceAPI.Evidence, for codes: [String] = ["1B"], until: LocalDate = later, by unit: String = "HR") async throws -> TestAnswer {
        try await send(
            "POST", "/v1/evidence/\(item.id)/publication", EvidenceAPI.PublicationContent(indicators: codes.map { indicator($0).id }, until: until),
            as: token(.spoc, unit), ifMatch: item.etag)
    }

    func published(_ title: String = "Dignity at work policy", for codes: [String] = ["1B"], until: LocalDate = later) async throws -> EvidenceAPI.Evidence {
        let item = try await record(title, in: "HR", under: codes)
        let answer = try await publish(item, for: codes, until: until)
        try #require(answer.status == 201, "\(answer.text)")
        return try await evidence(item.id)
    }

    func inherit(
        _ item: EvidenceAPI.Evidence, _ code: String = "1B", in unit: String = "YE", saying text: String = "Briefed to every team here.",
        as token: String? = nil, ifMatch: String? = nil
    ) async throws -> TestAnswer {
        let writer = if let token { token } else { try await self.token(.contributor, unit) }
        return try await send("PUT", place(item, code, unit), EvidenceAPI.LocalStatement(text: text), as: writer, ifMatch: ifMatch)
    }

    func inherited(
        _ item: EvidenceAPI.Evidence, _ code: String = "1B", in unit: String = "YE", saying text: String = "Briefed to every team here.",
        as token: String? = nil
    ) async throws -> EvidenceAPI.LinkedEvidence {
        let answer = try await inherit(item, code, in: unit, saying: text, as: token)
        try #require(answer.status == 200, "\(answer.text)")
        return try answer.json()
    }

    func giveUp(_ link: EvidenceAPI.LinkedEvidence, in unit: String = "YE") async throws -> Int {
        try await send("DELETE", place(link.evidence, link.indicator.code, unit), as: token(.contributor, unit), ifMatch: link.etag).status
    }

    private func place(_ item: EvidenceAPI.Evidence, _ code: String, _ unit: String) -> String {
        "/v1/units/\(self.unit(unit))/indicators/\(indicator(code).id)/inherited/\(item.id)"
    }

    func corporate(_ item: EvidenceAPI.Evidence) async throws -> EvidenceAPI.CorporateEvidence {
        try await get("/v1/corporate-evidence/\(item.id)", as: token(.contributor, "YE")).json()
    }

    func reliance(as token: String? = nil) async throws -> [EvidenceAPI.Reliance] {
        let reader = if let token { token } else { try await self.token(.moderator) }
        let page: Page<EvidenceAPI.Reliance> = try await get("/v1/reliance", as: reader).json()
        return page.items
    }

    /// The entry's counters, told apart from what they should be.
    func drift() async throws -> Int {
        try await count(
            """
            SELECT count(*) FROM entry WHERE (items, inherited, lapsed) <> (
                (SELECT count(*) FROM evidence_citation AS own WHERE own.unit_id = entry.unit_id AND own.indicator_id = entry.indicator_id AND own.active)
                    + (SELECT count(*) FROM evidence_link AS link WHERE link.unit_id = entry.unit_id AND link.indicator_id = entry.indicator_id AND link.active),
                (SELECT count(*) FROM evidence_link AS link WHERE link.unit_id = entry.unit_id AND link.indicator_id = entry.indicator_id AND link.active
                    AND link.kind = 'inherited'),
                (SELECT count(*) FROM evidence_link AS link WHERE link.unit_id = entry.unit_id AND link.indicator_id = entry.indicator_id
                    AND link.lapse IS NOT NULL AND link.kind = 'inherited'))
            """)
            + count("SELECT count(*) FROM evidence_item WHERE links <> (SELECT count(*) FROM evidence_link AS link WHERE link.item_id = id AND link.active)")
    }
}
