import ContractsCore
import ContractsEIA
import Hummingbird
import Identity

/// What waits for quality assurance, oldest first, for EIA QA officers.
enum ShowAssessmentQueue {
    static let officers: Set<Role> = [.eiaQA]

    static func show(_ visit: Visit) async throws -> Response {
        let view = View(visit)
        let query = view.query + [("limit", "100")] + (visit.query("cursor").map { [("cursor", $0)] } ?? [])
        let found = try await visit.eia(EIAAPI.listQueue, query: query)
        var page = AssessmentTablePage(queue: found, view: view, catalogue: visit.catalogue)
        page.tabs = try AssessmentTabs(.queue, visit)
        return try await visit.page("eia/table", page, AssessmentTablePage.head(page.heading, visit))
    }

    /// Which part of the queue is looked at. Raw value: as the address names it.
    enum View: String, CaseIterable {
        case all
        case waiting
        case taken
        case mine

        init(_ visit: Visit) { self = visit.query("view").flatMap(View.init) ?? .all }

        var query: [(String, String)] {
            switch self {
            case .all: []
            case .waiting: [("state", EIAAPI.State.submitted.rawValue)]
            case .taken: [("state", EIAAPI.State.inQa.rawValue)]
            case .mine: [("mine", "true")]
            }
        }

        func address(after cursor: String? = nil) -> String {
            Address.assessmentQueue((self == .all ? [] : [("view", rawValue)]) + (cursor.map { [("cursor", $0)] } ?? []))
        }
    }
}
