import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// Title, proposal and marking are put right while it is written; afterwards a changed proposal voids what was approved (`ChangeProposal`), and the marking is raised
/// alone: what turns out to be sensitive is marked at once, wherever it stands.
struct ChangeAssessment: Sendable {
    let dependencies: Dependencies

    /// Trail steps: the proposal was worded anew, and anything else.
    static let (reworded, changed) = ("proposal-reworded", "details-changed")

    /// - Returns: as it stands now; what stands so already is taken with any version, and nothing is written.
    func callAsFunction(
        _ content: SoundAssessmentContent, of id: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        let known = try await KnownAssessment(locking: id, as: caller, in: transaction)
        let before = known.row
        try caller.access.requireWriting(known.toActOn)
        try before.version.require(expected)
        guard content.title != before.title || content.proposal != before.proposal || content.marking != before.marking else {
            return try await dependencies.detail(of: before, as: caller, in: transaction)
        }
        if !Access.changeable.contains(before.state) { try requireRaised(content, before) }
        guard content.marking != .restricted || before.marking == .restricted else {
            throw ProblemError.validation("/marking", "is kept as history and not given any more")
        }
        try await write(content, to: before, as: caller.person, in: transaction)
        guard let after = try await AssessmentRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
        let made = try await dependencies.detail(of: after, as: caller, in: transaction)
        try await dependencies.journal.record(
            "assessment.changed", subject: "assessment/\(id)", before: EIAAPI.AssessmentSummary(before), after: made.summary, by: caller.actor, in: transaction)
        return made
    }

    private func requireRaised(_ content: SoundAssessmentContent, _ before: AssessmentRow) throws {
        guard !PutPeople.settled.contains(before.state), content.title == before.title, content.proposal == before.proposal,
            content.marking > before.marking
        else { throw AssessmentRefusal.settled(before.state) }
    }
}
