import ContractsCore
import ContractsEIA
import Events
import Foundation
import Postgres

/// What an approved assessment promises to do, row by row of its section on actions: kept, and told to the action-plan service (I6).
///
/// A mitigation is known by its words: one that an earlier approved round of the assessment had stays the same mitigation, so that its action goes on. It is told
/// again where its lead, date, measure or characteristics changed. One that the approved round has no more is withdrawn.
struct MitigationsOfApproval: Sendable {
    let journal: Journal

    /// The section and the field of the guide that hold them, by their keys.
    static let (section, field) = ("actions", "actions")

    /// - Parameters:
    ///   - assessment: as it was submitted; its newest round is the approved one.
    ///   - officer: who approved it.
    func make(of assessment: AssessmentRow, by officer: EIAAPI.Person, in transaction: Transaction) async throws {
        let labels = try await labels(of: assessment.guide, in: transaction)
        var earlier = try await MitigationRow.all(of: assessment.id, in: transaction)
        for (position, words) in try await promised(in: assessment, transaction).enumerated() {
            let known = earlier.firstIndex { $0.what == words.what }.map { earlier.remove(at: $0) }
            if let known, MitigationWords(known) == words { continue }
            let id = known?.id ?? MitigationID.new(at: journal.now())
            if known == nil {
                try await insert(words, as: id, at: position, of: assessment, in: transaction)
            } else {
                try await update(id, to: words, in: transaction)
            }
            try await journal.outbox.add(
                type: EIAEvents.mitigationAgreed, subject: id.description,
                data: EIAEvents.MitigationAgreed(
                    mitigation: id.uuid, assessment: assessment.id.uuid, reference: assessment.reference, policyTitle: assessment.policyTitle,
                    unit: assessment.unit, what: words.what, reason: words.reason(labels), lead: words.lead, due: words.due, measure: words.measure,
                    agreedBy: officer, agreedAt: journal.now()),
                in: transaction)
        }
        try await WithdrawnMitigations(journal: journal).withdraw(earlier, of: assessment, because: .approvedWithout, by: officer, in: transaction)
    }

    /// The rows of the table as they were frozen. A row without words is a row about nothing.
    private func promised(in assessment: AssessmentRow, _ transaction: Transaction) async throws -> [MitigationWords] {
        let contents = try await FrozenContent.all(of: assessment.id, round: assessment.round, in: transaction)
        return (contents[Self.section]?.fields[Self.field]?.rows ?? []).compactMap(MitigationWords.init)
    }

    private func labels(of guide: GuideID, in transaction: Transaction) async throws -> [String: String] {
        let characteristics = try await GuideRow.find(guide, in: transaction)?.document.value.characteristics ?? []
        return Dictionary(characteristics.map { ($0.code, $0.label) }, uniquingKeysWith: { first, _ in first })
    }
}
