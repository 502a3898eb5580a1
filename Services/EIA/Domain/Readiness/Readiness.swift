import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// Whether an assessment can be sent on: every required answer is there, every point that must or should be fixed has its answer, and what lies ahead still does.
struct Readiness: Sendable {
    let guides: GuideShelf
    let today: LocalDate

    /// - Throws: the 422 problem with everything that is missing: `/sections/effects/fields/effects/rows/age/cells/impact`, `/points/3`.
    func require(_ assessment: AssessmentRow, in executor: some Executor) async throws {
        let guide = try await guides.guide(assessment.guide, in: executor).document.value
        let heads = try await SectionHead.all(of: assessment.id, in: executor)
        var validation = Validation()
        for section in guide.sections {
            let content = heads.first { $0.section == section.key }.content
            for blank in section.blanks(in: content) where blank.required { validation.add(pointer(to: blank, in: section), "needs an answer: \(blank.label)") }
            checkReviewDate(of: section, content, &validation)
        }
        for number in try await unanswered(assessment.id, in: executor) { validation.add("/points/\(number)", "needs an answer") }
        try validation.finish()
    }

    private func pointer(to blank: EIAAPI.Blank, in section: EIAAPI.Section) -> String {
        let parts = ["sections", section.key, "fields", blank.field] + (blank.row.map { ["rows", $0] } ?? []) + (blank.column.map { ["cells", $0] } ?? [])
        return parts.map { "/\($0)" }.joined()
    }

    private func checkReviewDate(of section: EIAAPI.Section, _ content: EIAAPI.SectionContent, _ validation: inout Validation) {
        guard let date = section.reviewDate(in: content), date <= today else { return }
        validation.add("/sections/\(section.key)/fields/\(EIAAPI.Section.reviewDateField)", "has passed: give a date that lies in the future")
    }

    private func unanswered(_ assessment: AssessmentID, in executor: some Executor) async throws -> [Int] {
        try await executor.values(
            """
            SELECT number FROM point WHERE assessment_id = \(assessment) AND severity <> 'learning' AND state IN ('sent', 'insisted') ORDER BY number
            """)
    }
}
