import ContractsCore
import ContractsEIA
import Postgres

/// One assessment with everything about it, for those who may read it whole (I4).
struct GetAssessment: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ assessment: AssessmentID, as caller: Caller, in executor: some Executor) async throws -> EIAAPI.AssessmentDetail {
        let row = try await AssessmentRow.read(assessment, as: caller, in: executor)
        return try await dependencies.detail(of: row, as: caller, in: executor)
    }
}
