import ContractsCore
import ContractsEIA
import Postgres

/// The assessment that a short review rests on.
enum CoveringAssessment {
    private static let states: Set<EIAAPI.State> = [.decided, .published, .withheld, .monitoring, .reviewed]

    /// The same in SQL.
    static let holding: SQL = "('decided', 'published', 'withheld', 'monitoring', 'reviewed')"

    /// - Parameter caller: who names it, and has to know of it; nil where it is named already.
    /// - Returns: until when it holds; none where no review is set.
    /// - Throws: `notCovered` where it is not current, or where the caller may not know of it.
    static func require(
        _ id: AssessmentID, by covered: AssessmentID, knownTo caller: Caller?, today: LocalDate, in transaction: Transaction
    ) async throws -> LocalDate? {
        guard id != covered, let row = try await AssessmentRow.find(id, in: transaction), try await isKnown(row, to: caller, in: transaction),
            states.contains(row.state), !row.approvalVoid, row.reviewDate.map({ $0 >= today }) ?? true
        else { throw AssessmentRefusal.notCovered }
        return row.reviewDate
    }

    /// Whether the caller may read it, or find it in the published register.
    private static func isKnown(_ row: AssessmentRow, to caller: Caller?, in transaction: Transaction) async throws -> Bool {
        guard let caller else { return true }
        let listed: Bool? = try await transaction.value("SELECT listed_at IS NOT NULL FROM assessment WHERE id = \(row.id)")
        if listed == true { return true }
        return (try? row.requireReading(caller.access)) != nil
    }
}
