import ContractsCore
import ContractsEvidence
import ServiceKit

/// The tree of units as on a day, as far as the caller may see it (E2).
struct ListUnits: Sendable {
    let dependencies: Dependencies

    struct Question: Sendable {
        /// Part of a name or code, in any case.
        let search: String?
        let at: LocalDate
    }

    /// In tree order: every unit is followed by those below it, by name.
    func callAsFunction(_ question: Question, _ page: PageRequest<UnitID>, as caller: Caller) async throws -> Page<EvidenceAPI.UnitSummary> {
        let rows = try await units(question, page, visibleTo: caller.access)
        return try page.page(rows, key: \.id) { EvidenceAPI.UnitSummary($0) }
    }
}
