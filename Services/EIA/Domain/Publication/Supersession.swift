import ContractsCore
import ContractsEIA
import Postgres

/// A new version that is published or withheld takes the place of the one that it was written from (I4).
struct Supersession: Sendable {
    let dependencies: Dependencies

    /// The earlier one stays as it is where it is not in force: withdrawn, or superseded by another already.
    func follow(_ successor: AssessmentRow, as caller: Caller, in transaction: Transaction) async throws {
        guard let id = successor.supersedes, let earlier = try await AssessmentRow.lock(id, in: transaction),
            Lifecycle.of(.supersede).from.contains(earlier.state)
        else { return }
        try await ActOnAssessment(journal: dependencies.journal).move(earlier, by: .supersede, as: caller.person, caller.actor, in: transaction) { _ in
            try await RegisterListing.end(id, in: transaction)
            try await WithdrawnMitigations(journal: dependencies.journal).withdraw(
                allOf: earlier, because: .superseded(by: successor.reference), by: caller.person, in: transaction)
            return .init(detail: successor.reference, columns: ", superseded_by = \(successor.id)")
        }
    }
}
