import ContractsCore
import ContractsEIA
import Foundation
import Postgres

/// A feedback point as it is stored, without its answers.
struct PointRow: Sendable {
    let id: FeedbackPointID
    let assessment: AssessmentID
    let number: Int
    let round: Int
    let section: String
    let category: String
    let severity: EIAAPI.Severity
    let text: String
    let state: EIAAPI.PointState
    let by: StoredPerson
    let at: Date
    let revision: Int
}

extension PointRow {
    static let select: SQL = """
        SELECT point.id, point.assessment_id, point.number, point.round, point.section, point.category, point.severity, point.text, point.state,
            ARRAY[point.by_subject, point.by_name, point.by_rank], point.at, point.revision
        FROM point
        """
}
