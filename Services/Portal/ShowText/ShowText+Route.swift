import Hummingbird

enum ShowText {
    static func help(_ visit: Visit) async throws -> Response {
        try await page(
            visit, "help", paragraphs: ["workbook", "evidence", "contact"], points: ["states"], order: ["workbook", "evidence", "states", "contact"])
    }

    static func accessibility(_ visit: Visit) async throws -> Response {
        try await page(visit, "accessibility", paragraphs: ["standard", "keys", "report"], points: ["can"], order: ["can", "standard", "keys", "report"])
    }

    /// The sentences `NAME_PART_title`, `NAME_PART_1`, `NAME_PART_2` and so on, as paragraphs or as points.
    private static func page(_ visit: Visit, _ name: String, paragraphs: Set<String>, points: Set<String>, order: [String]) async throws -> Response {
        let parts = order.map { part in
            let sentences = (1...).lazy.map { "\(name)_\(part)_\($0)" }.prefix { visit.catalogue.sentences[$0] != nil }.map { visit.text($0) }
            return TextPage.Part(
                id: part, title: visit.text("\(name)_\(part)_title"), paragraphs: paragraphs.contains(part) ? Array(sentences) : [],
                points: points.contains(part) ? Array(sentences) : []
            )
        }
        let page = TextPage(heading: visit.text("\(name)_title"), lede: visit.text("\(name)_lede"), parts: parts)
        return try await visit.page("text", page, PageHead(page.heading))
    }
}
