import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

/// The learning log: what quality assurance said that others can learn from, newest first, with the answer that settled it (I8). It names neither people nor
/// assessments: of those that the caller may not read, it has what is settled and published.
struct ListLearning: Sendable {
    let dependencies: Dependencies

    struct Filter: Sendable {
        let category: String?
        let severity: EIAAPI.Severity?
        let words: SearchWords?
    }

    /// Where a page ends.
    struct Key: Codable, Sendable {
        let at: CursorTime
        let id: FeedbackPointID
    }

    struct Row: Sendable {
        let id: FeedbackPointID
        let guide: GuideID
        let section: String
        let category: String
        let severity: EIAAPI.Severity
        let text: String
        let answer: String?
        let at: Date
    }

    func callAsFunction(_ filter: Filter, _ page: PageRequest<Key>, as caller: Caller) async throws -> Page<EIAAPI.LearningPoint> {
        let rows = try await rows(filter, page, readableBy: caller.access)
        var guides: [GuideID: EIAAPI.GuideDocument] = [:]
        for id in Set(rows.map(\.guide)) { guides[id] = try await dependencies.guides.guide(id, in: dependencies.pool).document.value }
        return try page.page(rows, key: { Key(at: CursorTime($0.at), id: $0.id) }, item: { EIAAPI.LearningPoint($0, guides[$0.guide]) })
    }
}

extension EIAAPI.LearningPoint {
    init(_ row: ListLearning.Row, _ guide: EIAAPI.GuideDocument?) {
        self.init(
            category: row.category, categoryLabel: guide?.categories.first { $0.code == row.category }?.label ?? row.category, severity: row.severity,
            section: guide?.sections.first { $0.key == row.section }?.title ?? row.section, text: row.text, answer: row.answer, at: row.at)
    }
}
