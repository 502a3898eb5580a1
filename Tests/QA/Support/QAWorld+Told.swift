import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import TestSupport

extension QAWorld {
    func event<Payload>(_ type: String, about subject: String, from source: String = EvidenceAPI.service, _ data: Payload) -> CloudEvent<Payload> {
        CloudEvent(id: UUID().uuidString, source: source, type: type, subject: subject, time: now, data: data)
    }

    func tell<Payload>(_ event: CloudEvent<Payload>, as issuer: TestIssuer = .evidence) async throws -> TestAnswer {
        try await send("POST", "/v1/events", event, as: issuer.serviceToken(event.source, for: QAAPI.service))
    }

    /// - Throws: `Unexpected` unless it is applied.
    func told<Payload>(_ event: CloudEvent<Payload>, as issuer: TestIssuer = .evidence) async throws {
        let answer = try await tell(event, as: issuer)
        guard answer.status == 204 else { throw Unexpected(answer: "\(event.type): \(answer.status) \(answer.text) \(try await parked())") }
    }

    func tellEverything() async throws {
        for row in QAWorld.tree { try await told(unitChanged(row.code)) }
        try await told(standardPublished)
    }

    func unitChanged(
        _ code: String, name: String? = nil, validTo: LocalDate? = nil, lineage: [EvidenceAPI.Lineage] = []
    ) -> CloudEvent<EvidenceEvents.UnitChanged> {
        event(
            EvidenceEvents.unitChanged, about: unit(code).description,
            EvidenceEvents.UnitChanged(unit: summary(code, name: name, validTo: validTo), lineage: lineage))
    }

    func summary(_ code: String, name: String? = nil, validTo: LocalDate? = nil) -> EvidenceAPI.UnitSummary {
        guard let row = QAWorld.tree.first(where: { $0.code == code }), let from = LocalDate("2009-04-01") else { preconditionFailure("the tree has it") }
        return EvidenceAPI.UnitSummary(
            id: unit(code), code: code, name: name ?? row.name, kind: row.kind, parent: row.parent.map { unit($0) }, depth: 0, validFrom: from, validTo: validTo
        )
    }

    var standardPublished: CloudEvent<EvidenceEvents.StandardPublished> {
        let section = EvidenceAPI.Section(
            code: "OD", title: "Operational Delivery", strapline: "",
            indicators: ["1B", "2B", "3B"].map { code in
                EvidenceAPI.Indicator(
                    id: indicator(code), version: QAWorld.version, phase: QAWorld.phase, code: code, wording: "The organisation \(code)",
                    strapline: "About \(code)",
                    sectionTitle: "Operational Delivery", evidenceBase: .init(style: "list", items: []), focusAreas: .init(lead: "", areas: []),
                    guidance: .init(questions: [], sources: []), links: [], notes: [], sha256: "sha \(code)")
            })
        let version = EvidenceAPI.StandardVersion(
            id: QAWorld.version, standardCode: "ESPS", standardTitle: "Equality Standard", label: "3", title: "Workbook", state: .published,
            publishedOn: LocalDate("2010-03-24"), sha256: "sha", howToUse: [], scales: .init(local: [], corporate: []),
            phases: [
                .init(id: QAWorld.phase, code: "B", title: "Baseline", national: true, sections: [section]),
                .init(id: PhaseID.new(), code: "I", title: "Integrating", national: false, sections: []),
            ])
        return event(
            EvidenceEvents.standardPublished, about: QAWorld.version.description,
            EvidenceEvents.StandardPublished(version: QAWorld.version, document: version))
    }

    func applicability(_ code: String, in unit: String, applies: Bool, at: Date? = nil) -> CloudEvent<EvidenceEvents.ApplicabilityDecided> {
        event(
            EvidenceEvents.applicabilityDecided, about: self.unit(unit).description,
            EvidenceEvents.ApplicabilityDecided(unit: self.unit(unit), indicator: indicator(code), applies: applies, decidedAt: at ?? now))
    }

    func entryChanged(_ code: String, in unit: String, evidence: EvidenceID, revision: Int) -> CloudEvent<EvidenceEvents.EntryChanged> {
        event(
            EvidenceEvents.entryChanged, about: self.unit(unit).description,
            EvidenceEvents.EntryChanged(unit: self.unit(unit), indicator: indicator(code), evidence: evidence, revision: revision, changedAt: now))
    }
}
