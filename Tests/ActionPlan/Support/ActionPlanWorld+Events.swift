import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import TestSupport
import Testing

@testable import ActionPlanService

extension ActionPlanWorld {
    func tell<Payload>(_ event: CloudEvent<Payload>, as issuer: TestIssuer) async throws -> TestAnswer {
        try await send("POST", "/v1/events", event, as: issuer.serviceToken(event.source, for: ActionPlanAPI.service))
    }

    /// The evidence service tells of a unit.
    func tellUnit(_ code: String, name: String? = nil, at time: Date? = nil) async throws {
        let kinds: [String: EvidenceAPI.UnitKind] = ["MPS": .force, "TP": .businessGroup]
        let parents = ["TP": "MPS", "YE": "TP", "GD": "TP"]
        let unit = EvidenceAPI.UnitSummary(
            id: unit(code), code: code, name: name ?? "Unit \(code)", kind: kinds[code] ?? .bocu, parent: parents[code].map { self.unit($0) }, depth: 0,
            validFrom: LocalDate(ActionPlanWorld.start))
        let event = CloudEvent(
            id: UUID().uuidString, source: EvidenceAPI.service, type: EvidenceEvents.unitChanged, subject: unit.id.description, time: time ?? clock.now,
            data: EvidenceEvents.UnitChanged(unit: unit, lineage: []))
        let answer = try await tell(event, as: .evidence)
        try #require(answer.status == 204, "\(answer.text)")
    }

    static let version = StandardVersionID.new()
    /// By code, those that the sample of actions names among them.
    static let indicators: [String: IndicatorID] = ["1B": indicator, "2B": .new(), "3B": .new(), "5B": .new(), "6B": .new()]

    func standard(_ indicators: [String: IndicatorID] = indicators, version: StandardVersionID = version) -> CloudEvent<EvidenceEvents.StandardPublished> {
        let phase = PhaseID.new()
        let section = EvidenceAPI.Section(
            code: "OD", title: "Operational Delivery", strapline: "",
            indicators: indicators.sorted { $0.key < $1.key }.map { code, id in
                EvidenceAPI.Indicator(
                    id: id, version: version, phase: phase, code: code, wording: "As the standard words \(code)", strapline: "About \(code)",
                    sectionTitle: "Operational Delivery", evidenceBase: .init(style: "list", items: []), focusAreas: .init(lead: "", areas: []),
                    guidance: .init(questions: [], sources: []), links: [], notes: [], sha256: "sha \(code)")
            })
        let document = EvidenceAPI.StandardVersion(
            id: version, standardCode: "ESPS", standardTitle: "Equality Standard", label: "3", title: "Workbook", state: .published,
            publishedOn: LocalDate(clock.now), sha256: "sha", howToUse: [], scales: .init(local: [], corporate: []),
            phases: [.init(id: phase, code: "B", title: "Baseline", national: true, sections: [section])])
        return CloudEvent(
            id: UUID().uuidString, source: EvidenceAPI.service, type: EvidenceEvents.standardPublished, subject: version.description, time: clock.now,
            data: EvidenceEvents.StandardPublished(version: version, document: document))
    }

    /// The evidence service tells of a standard with a few indicators.
    func tellStandard() async throws {
        let answer = try await tell(standard(), as: .evidence)
        try #require(answer.status == 204, "\(answer.text)")
    }

    static let adviser = QAEvents.Assessor(subject: "adviser-qa", name: "Adviser, North area", rank: "Band D")

    func gapAgreed(
        _ gap: UUID = UUID(), in unit: String = "YE", on indicator: IndicatorID = indicator, reason: String = "No outcome is shown.",
        activity: String? = "Ask victims every quarter.",
        at: Date? = nil,
        event id: String = UUID().uuidString
    ) -> CloudEvent<QAEvents.GapAgreed> {
        let time = at ?? clock.now
        return CloudEvent(
            id: id, source: QAEvents.service, type: QAEvents.gapAgreed, subject: gap.uuidString.lowercased(), time: time,
            data: QAEvents.GapAgreed(
                gap: gap, unit: self.unit(unit), indicator: indicator.uuid, indicatorCode: "1B", indicatorWording: "Working with partners",
                version: UUID(), phase: UUID(), stage: .corporate, step: 2, code: "not-very", label: "Not very satisfactory", reason: reason,
                proposedActivity: activity, agreedBy: Self.adviser, agreedAt: time))
    }

    static let indicator = IndicatorID(UUID(uuidString: "0190A1B2-0000-7000-8000-0000000000F1") ?? UUID())

    /// The EIA service tells of a mitigation, as far as this service listens.
    func mitigationAgreed(
        _ mitigation: UUID = UUID(), in unit: String = "YE", what: String = "Print the form in large type.", measure: String? = nil, at: Date? = nil,
        event id: String = UUID().uuidString
    ) -> CloudEvent<MitigationTold> {
        let time = at ?? clock.now
        return CloudEvent(
            id: id, source: MitigationTold.source, type: MitigationTold.type, subject: mitigation.uuidString.lowercased(), time: time,
            data: MitigationTold(
                mitigation: mitigation, reference: "EIA/2011/0007", policyTitle: "Stop and search", unit: self.unit(unit), what: what,
                reason: "Age, Disability",
                lead: "Forms officer", due: LocalDate(time.addingTimeInterval(60 * 86_400)), measure: measure,
                agreedBy: .init(subject: "officer", name: "EIA QA officer"), agreedAt: time))
    }

    /// The EIA service tells that it promises a mitigation no more.
    func mitigationWithdrawn(_ mitigation: UUID, reason: String = "EIA/2011/0007 was withdrawn.") -> CloudEvent<MitigationWithdrawnTold> {
        CloudEvent(
            id: UUID().uuidString, source: MitigationTold.source, type: MitigationWithdrawnTold.type, subject: mitigation.uuidString.lowercased(),
            time: clock.now,
            data: MitigationWithdrawnTold(mitigation: mitigation, reason: reason, withdrawnBy: .init(subject: "author", name: "EIA author, Enfield")))
    }
}
