import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import TestSupport
import Testing

/// What most tests of evidence do along the way; each expects that it works.
extension EvidenceWorld {
    /// Records an item in a unit under indicators, by their codes.
    func record(
        _ title: String = "Youth engagement panel", in unit: String = "YE", under codes: [String] = ["1B"], as token: String? = nil, whatWasDone: String? = nil,
        how: String = "Young people told us what they expect.", reviewBy: LocalDate? = nil
    ) async throws -> EvidenceAPI.Evidence {
        let body = EvidenceAPI.EvidenceContent.sample(
            title: title, whatWasDone: whatWasDone ?? "The borough met young people every month.", indicators: codes.map { indicator($0).id }, how: how,
            reviewBy: reviewBy)
        let writer = if let token { token } else { try await self.token(.contributor, unit) }
        let answer = try await send("POST", "/v1/units/\(self.unit(unit))/evidence", body, as: writer)
        try #require(answer.status == 201, "\(answer.text)")
        return try answer.json()
    }

    /// Saves a revision with another text.
    func revise(
        _ evidence: EvidenceAPI.Evidence, title: String? = nil, whatWasDone: String? = nil, under codes: [String]? = nil, how: String? = nil,
        as token: String? = nil
    ) async throws -> EvidenceAPI.Evidence {
        let answer = try await put(evidence, title: title, whatWasDone: whatWasDone, under: codes, how: how, as: token)
        try #require(answer.status == 200, "\(answer.text)")
        return try answer.json()
    }

    /// The same, whatever becomes of it.
    func put(
        _ evidence: EvidenceAPI.Evidence, title: String? = nil, whatWasDone: String? = nil, under codes: [String]? = nil, how: String? = nil,
        as token: String? = nil,
        ifMatch: String? = nil
    ) async throws -> TestAnswer {
        let body = EvidenceAPI.EvidenceContent.sample(
            title: title ?? evidence.content.title, whatWasDone: whatWasDone ?? evidence.content.whatWasDone,
            indicators: codes?.map { indicator($0).id } ?? evidence.content.indicators.map(\.indicator),
            how: how ?? evidence.content.indicators[0].howThisMeetsIt)
        let writer = if let token { token } else { try await writer(of: evidence.unit) }
        return try await send("PUT", "/v1/evidence/\(evidence.id)", body, as: writer, ifMatch: ifMatch ?? evidence.etag)
    }

    func withdraw(_ evidence: EvidenceAPI.Evidence, reason: String = "Recorded twice.") async throws -> EvidenceAPI.Evidence {
        let answer = try await send(
            "POST", "/v1/evidence/\(evidence.id)/withdrawal", EvidenceAPI.Withdrawal(reason: reason), as: writer(of: evidence.unit), ifMatch: evidence.etag)
        try #require(answer.status == 200, "\(answer.text)")
        return try answer.json()
    }

    func reinstate(_ evidence: EvidenceAPI.Evidence) async throws -> EvidenceAPI.Evidence {
        let answer = try await send("POST", "/v1/evidence/\(evidence.id)/reinstatement", as: writer(of: evidence.unit), ifMatch: evidence.etag)
        try #require(answer.status == 200, "\(answer.text)")
        return try answer.json()
    }

    func evidence(_ id: EvidenceID) async throws -> EvidenceAPI.Evidence {
        try await get("/v1/evidence/\(id)", as: token(.administrator)).json()
    }

    private func writer(of unit: UnitID) async throws -> String {
        guard let code = units.first(where: { $0.value == unit })?.key else { preconditionFailure("the test tree has no such unit") }
        return try await token(.contributor, code)
    }
}
