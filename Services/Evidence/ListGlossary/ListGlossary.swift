import ContractsCore
import ContractsEvidence
import ServiceKit

/// The directorate's glossary, alphabetically (E7).
struct ListGlossary: Sendable {
    let dependencies: Dependencies

    /// - Parameter search: part of a term or meaning, in any case.
    func callAsFunction(search: String?, _ page: PageRequest<String>) async throws -> Page<EvidenceAPI.GlossaryTerm> {
        try page.page(try await terms(search: search, page), key: { $0.term.lowercased() }, item: EvidenceAPI.GlossaryTerm.init)
    }
}
