import ContractsCore
import ContractsQA
import Identity

/// What waits for the reader in the QA service: work to rate, gaps without a meeting.
struct QAWaiting: Sendable {
    /// How many of each group the home page names.
    static let named = 3

    let counts: QAAPI.QueueCounts
    let local: [QAAPI.QueueItem]
    let corporate: [QAAPI.QueueItem]
    let gaps: [QAAPI.Gap]

    /// Nobody else has anything to judge.
    static func concerns(_ principal: Principal) -> Bool { principal.has(anyOf: [.spoc, .adviser]) }

    static func read(_ visit: Visit) async throws -> QAWaiting {
        let counts = try await visit.qa(QAAPI.queueCounts)
        func first(_ stage: QAAPI.Stage, of count: Int) async throws -> [QAAPI.QueueItem] {
            guard count > 0 else { return [] }
            return try await visit.qa(QAAPI.queue, query: [("stage", stage.rawValue), ("limit", String(named))]).items
        }
        async let local = first(.local, of: counts.local)
        async let corporate = first(.corporate, of: counts.corporate)
        async let gaps = counts.gaps > 0 ? visit.qa(QAAPI.listGaps, query: [("state", QAAPI.GapState.open.rawValue), ("limit", String(named))]).items : []
        return QAWaiting(counts: counts, local: try await local, corporate: try await corporate, gaps: try await gaps)
    }
}
