import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import TestSupport
import Testing

@testable import EvidenceService

extension EvidenceAPI.Phase {
    func indicator(_ code: String) -> EvidenceAPI.Indicator {
        guard let indicator = sections.flatMap(\.indicators).first(where: { $0.code == code }) else {
            preconditionFailure("the phase has no indicator \(code)")
        }
        return indicator
    }
}

extension EvidenceAPI.SuggestedPair {
    var pair: EvidenceAPI.MappedPair { EvidenceAPI.MappedPair(earlier: earlier, later: later) }
}

extension EvidenceWorld {
    /// The next version of the Standard, in which one indicator reads otherwise. Its Baseline.
    func nextVersion() async throws -> EvidenceAPI.Phase {
        var text = String(decoding: try JSONCoding.encoder().encode(try EvidenceAPI.StandardDocument.baseline().labelled("4")), as: UTF8.self)
        text = text.replacing(indicator("1B").wording, with: "Reworded: the force knows its communities.")
        let document = try JSONCoding.decoder().decode(EvidenceAPI.StandardDocument.self, from: Data(text.utf8))
        let id = try #require(try await importStandard(document).version)
        _ = try await send("POST", "/v1/standard-versions/\(id)/publication", as: token(.administrator))
        let version: EvidenceAPI.StandardVersion = try await get("/v1/standard-versions/\(id)", as: token(.administrator)).json()
        return try #require(version.phases.first)
    }

    /// The same, mapped as suggested.
    func mappedVersion() async throws -> EvidenceAPI.Phase {
        let next = try await nextVersion()
        let answer = try await put(try await mapping(next).suggestions.map(\.pair), next)
        try #require(answer.status == 200, "\(answer.text)")
        return next
    }

    func mapping(_ next: EvidenceAPI.Phase) async throws -> EvidenceAPI.IndicatorMapping {
        try await get("/v1/phases/\(next.id)/mapping-from/\(baseline.id)", as: token(.moderator)).json()
    }

    func put(_ pairs: [EvidenceAPI.MappedPair], _ next: EvidenceAPI.Phase, ifMatch: String? = nil, as token: String? = nil) async throws -> TestAnswer {
        let keeper = if let token { token } else { try await self.token(.moderator) }
        return try await send(
            "PUT", "/v1/phases/\(next.id)/mapping-from/\(baseline.id)", EvidenceAPI.MappingContent(pairs: pairs), as: keeper, ifMatch: ifMatch)
    }

    func carryForward(_ next: EvidenceAPI.Phase, _ query: String = "") async throws -> EvidenceAPI.CarryForward {
        try await get("/v1/units/\(unit("YE"))/phases/\(next.id)/carry-forward/\(baseline.id)\(query)", as: token(.commander, "YE")).json()
    }

    func decide(
        _ decision: EvidenceAPI.CarryDecision, _ item: EvidenceAPI.CarriedItem, _ next: EvidenceAPI.Phase, as token: String? = nil
    ) async throws -> TestAnswer {
        let writer = if let token { token } else { try await self.token(.contributor, "YE") }
        return try await send(
            "PUT", "/v1/units/\(unit("YE"))/phases/\(next.id)/carry-forward/\(baseline.id)/\(item.evidence.id)", decision, as: writer, ifMatch: item.etag)
    }

    func entry(_ code: String, in phase: EvidenceAPI.Phase) async throws -> EvidenceAPI.Entry {
        try await get("/v1/units/\(unit("YE"))/indicators/\(phase.indicator(code).id)", as: token(.commander, "YE")).json()
    }
}
