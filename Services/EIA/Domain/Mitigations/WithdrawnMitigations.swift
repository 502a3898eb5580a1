import ContractsCore
import ContractsEIA
import Events
import Foundation
import Postgres

/// What an assessment promises no more: shown no more, and told to the action-plan service, where it became an action (I6).
struct WithdrawnMitigations: Sendable {
    let journal: Journal

    /// Why, in words for those who have the action.
    enum Cause: Sendable {
        case approvedWithout
        case assessmentWithdrawn
        case superseded(by: String)
        case stopped

        fileprivate func sentence(_ reference: String) -> String {
            switch self {
            case .approvedWithout: "\(reference) was approved anew and does not promise this any more."
            case .assessmentWithdrawn: "\(reference) was withdrawn."
            case .superseded(let successor): "\(successor) took the place of \(reference)."
            case .stopped: "It was decided to stop what \(reference) is about."
            }
        }
    }

    /// Everything that it promises.
    func withdraw(allOf assessment: AssessmentRow, because cause: Cause, by person: EIAAPI.Person, in transaction: Transaction) async throws {
        let mitigations = try await MitigationRow.all(of: assessment.id, in: transaction)
        try await withdraw(mitigations, of: assessment, because: cause, by: person, in: transaction)
    }

    func withdraw(
        _ mitigations: [MitigationRow], of assessment: AssessmentRow, because cause: Cause, by person: EIAAPI.Person, in transaction: Transaction
    ) async throws {
        let now = journal.now()
        for mitigation in mitigations {
            try await transaction.execute("UPDATE mitigation SET withdrawn_at = \(now) WHERE id = \(mitigation.id)")
            try await journal.outbox.add(
                type: EIAEvents.mitigationWithdrawn, subject: mitigation.id.description,
                data: EIAEvents.MitigationWithdrawn(
                    mitigation: mitigation.id.uuid, assessment: assessment.id.uuid, reference: assessment.reference,
                    reason: cause.sentence(assessment.reference), withdrawnBy: person, withdrawnAt: now),
                in: transaction)
        }
    }
}
