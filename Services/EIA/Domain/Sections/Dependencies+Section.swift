import ContractsEIA
import Postgres
import ServiceKit

extension Dependencies {
    /// A section as the caller sees it.
    /// - Throws: `notFound` for what is no section of the assessment's guide.
    func detail(
        of key: String, in known: KnownAssessment, as caller: Caller, in executor: some Executor
    ) async throws -> EIAAPI.SectionDetail {
        let (row, access) = (known.row, caller.access)
        let guide = try await guides.guide(row.guide, in: executor).document.value
        let section = try guide.section(key)
        let stored = try await SectionHead.find(key, of: row.id, in: executor)
        let points = try await EIAAPI.FeedbackPoint.of(
            row.id, section: key, unsent: access.positions(to: known.toActOn).contains(.officer), categories: guide.categories, in: executor)
        return EIAAPI.SectionDetail(
            assessment: .init(row), section: section, state: .init(section, stored, openPoints: points.count(where: \.isOpen)), content: stored.content,
            points: points,
            advice: section.advice(on: stored.content, today: today), mayWrite: access.mayWrite(known.toActOn),
            etag: stored.version(in: row).etag.description)
    }
}
