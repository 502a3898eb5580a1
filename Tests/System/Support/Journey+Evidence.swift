import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import ServiceKit
import TestSupport
import Testing

extension Journey {
    private func content(_ text: String, for indicator: IndicatorID) -> EvidenceAPI.EvidenceContent {
        EvidenceAPI.EvidenceContent(
            title: "Ward panels", whatWasDone: text, whatChanged: "Two priorities of 2011 came from them.", kinds: [.activity], characteristics: [], aims: [],
            indicators: [.init(indicator: indicator, howThisMeetsIt: "It is how the unit knows its communities.")], sources: [],
            control: .init(marking: .official, authors: []))
    }

    @discardableResult
    func record(_ text: String, for indicator: IndicatorID? = nil) async throws -> EvidenceAPI.Evidence {
        try await suite.call(
            EvidenceAPI.service, EvidenceAPI.recordEvidence, ["unit": unit], body: content(text, for: indicator ?? self.indicator), as: contributor)
    }

    func revise(_ evidence: EvidenceAPI.Evidence, _ text: String) async throws {
        let _: EvidenceAPI.Evidence = try await suite.call(
            EvidenceAPI.service, EvidenceAPI.reviseEvidence, ["evidence": evidence.id], body: content(text, for: indicator), match: evidence.etag,
            as: contributor)
    }

    func submit(_ indicators: [IndicatorID]? = nil) async throws -> SubmissionID {
        let chosen = indicators ?? [indicator]
        let place: [String: any CustomStringConvertible] = ["unit": unit, "phase": workbook.phase]
        let preview: EvidenceAPI.SubmissionPreview = try await suite.call(EvidenceAPI.service, EvidenceAPI.previewSubmission, place, as: spoc)
        let frozen = preview.entries.filter { chosen.contains($0.indicator) }.flatMap(\.items)
        let request = EvidenceAPI.SubmissionRequest(
            indicators: chosen, expected: frozen.map { .init(evidence: $0.evidence, revision: $0.revision) })
        let submission: EvidenceAPI.Submission = try await suite.call(EvidenceAPI.service, EvidenceAPI.submit, place, body: request, as: spoc)
        return submission.id
    }

    func answer(_ point: EvidenceAPI.ReturnedPoint, _ text: String) async throws {
        let _: EvidenceAPI.ReturnedPoint = try await suite.call(
            EvidenceAPI.service, EvidenceAPI.answerPoint, ["unit": unit, "indicator": indicator, "point": point.id], body: .init(answer: text),
            match: point.etag, as: contributor)
    }
}
