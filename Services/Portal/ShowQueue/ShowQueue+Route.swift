import ContractsCore
import ContractsQA
import Hummingbird

/// The reader's queue: local QA for a SPOC, corporate QA for an adviser.
enum ShowQueue {
    static func show(_ visit: Visit) async throws -> Response {
        let counts = try await visit.qa(QAAPI.queueCounts)
        let asked = QueueRequest(visit, counts: counts)
        let items = try await visit.qa(QAAPI.queue, query: asked.query)
        let page = QueuePage(items, counts: counts, asked: asked, rated: visit.query("rated"), catalogue: visit.catalogue)
        return try await visit.page("qa/queue", page, PageHead(page.heading, section: .queue, unit: asked.unit))
    }
}
