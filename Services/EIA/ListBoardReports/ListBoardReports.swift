import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// Reports to boards, newest first (I9).
struct ListBoardReports: Sendable {
    let dependencies: Dependencies

    struct Filter: Sendable {
        let words: SearchWords?
        let board: String?
        let state: EIAAPI.ReportState?
        /// Only those where a significant revision was proposed.
        let revision: Bool
        /// When it was received.
        let from: LocalDate?
        let to: LocalDate?
    }

    /// Where a page ends.
    struct Key: Codable, Sendable {
        let received: LocalDate
        let id: BoardReportID
    }

    func callAsFunction(_ filter: Filter, _ page: PageRequest<Key>, as caller: Caller) async throws -> Page<EIAAPI.BoardReport> {
        try page.page(
            try await rows(filter, page, visibleTo: caller.access), key: { Key(received: $0.receivedOn, id: $0.id) }, item: EIAAPI.BoardReport.init)
    }
}
