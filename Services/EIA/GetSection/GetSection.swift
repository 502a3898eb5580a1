import ContractsCore
import ContractsEIA

/// One section as it stands, with its questions and the points about it (I3).
struct GetSection: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ section: String, of assessment: AssessmentID, as caller: Caller) async throws -> EIAAPI.SectionDetail {
        let known = try await KnownAssessment(assessment, as: caller, in: dependencies.pool)
        return try await dependencies.detail(of: section, in: known, as: caller, in: dependencies.pool)
    }
}
