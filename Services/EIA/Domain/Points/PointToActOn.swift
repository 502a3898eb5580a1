import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// A feedback point and its assessment, held until the transaction ends.
struct PointToActOn: Sendable {
    let known: KnownAssessment
    let point: PointRow
    let answers: [PointAnswerRow]

    /// - Throws: `notFound` where there is none, where the caller may not read the assessment, and where QA has not sent it to them yet.
    init(_ id: FeedbackPointID, of assessment: AssessmentID, as caller: Caller, in transaction: Transaction) async throws {
        known = try await KnownAssessment(locking: assessment, as: caller, in: transaction)
        let row = try await transaction.row(
            "\(fragment: PointRow.select) WHERE point.id = \(id) AND point.assessment_id = \(assessment)", into: PointRow.init)
        guard let row, row.state != .open || caller.access.positions(to: known.toActOn).contains(.officer) else { throw AccessRefusal.notFound }
        point = row
        answers = try await PointAnswerRow.of([id], in: transaction)[id] ?? []
    }

    /// Who had a hand in it last.
    var version: Version {
        let last = answers.last
        return Version(
            revision: point.revision, changedBy: last?.settledBy?.name ?? last?.by.name ?? point.by.name, changedAt: last?.settledAt ?? last?.at ?? point.at)
    }
}
