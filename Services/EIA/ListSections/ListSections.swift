import ContractsCore
import ContractsEIA
import Postgres

/// Every section as it stands, with its questions: to read an assessment through that was not submitted yet (I3).
struct ListSections: Sendable {
    let dependencies: Dependencies

    /// All of them, in the guide's order; blank ones too.
    func callAsFunction(of assessment: AssessmentID, as caller: Caller) async throws -> Page<EIAAPI.PublishedSection> {
        let pool = dependencies.pool
        let known = try await KnownAssessment(assessment, as: caller, in: pool)
        let guide = try await dependencies.guides.guide(known.row.guide, in: pool).document.value
        let heads = try await SectionHead.all(of: assessment, in: pool)
        return Page(
            items: guide.sections.map { section in
                EIAAPI.PublishedSection(section: section, content: heads.first { $0.section == section.key }.content)
            })
    }
}
