import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// What changed between two revisions of a section, word by word.
struct CompareSections: Sendable {
    let dependencies: Dependencies

    /// - Parameters:
    ///   - from: 0 is the empty section; nil: the one before `to`.
    ///   - to: nil: the newest.
    func callAsFunction(
        _ key: String, of assessment: AssessmentID, from: Int?, to: Int?, as caller: Caller
    ) async throws -> EIAAPI.SectionComparison {
        let known = try await KnownAssessment(assessment, as: caller, in: dependencies.pool)
        let section = try await dependencies.guides.guide(known.row.guide, in: dependencies.pool).document.value.section(key)
        let newest: Int =
            try await dependencies.pool.value(
                "SELECT number FROM section_head WHERE assessment_id = \(assessment) AND section = \(key)") ?? 0
        let to = to ?? newest
        let from = from ?? max(0, to - 1)
        var validation = Validation()
        validation.check((0...newest).contains(from), "/query/from", "is not a revision of this section")
        validation.check((0...newest).contains(to), "/query/to", "is not a revision of this section")
        try validation.finish()
        let contents = try await contents([from, to], key, of: assessment)
        let empty = EIAAPI.SectionContent(fields: [:])
        return EIAAPI.SectionComparison(
            section: section, from: from, to: to, differences: section.differences(from: contents[from] ?? empty, to: contents[to] ?? empty))
    }

    private func contents(_ numbers: [Int], _ key: String, of assessment: AssessmentID) async throws -> [Int: EIAAPI.SectionContent] {
        let rows = try await dependencies.pool.rows(
            "\(fragment: SectionRevisionRow.select) WHERE assessment_id = \(assessment) AND section = \(key) AND number = ANY(\(numbers))",
            into: SectionRevisionRow.init)
        return Dictionary(rows.map { ($0.number, $0.content.value) }) { first, _ in first }
    }
}
