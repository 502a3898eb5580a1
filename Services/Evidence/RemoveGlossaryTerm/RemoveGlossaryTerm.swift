import ContractsEvidence
import Postgres
import ServiceKit

/// Takes a term out of the glossary (E7).
struct RemoveGlossaryTerm: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ term: String, from expected: ETag, as caller: Caller) async throws {
        try caller.access.require(caller.access.keepsGlossary, .glossaryKeepersOnly)
        try await dependencies.pool.transaction { transaction in
            guard let standing = try await GlossaryRow.lock(term, in: transaction) else { throw AccessRefusal.notFound }
            try standing.version.require(expected)
            try await transaction.execute("DELETE FROM glossary_term WHERE term = \(standing.term)")
            try await dependencies.record(
                "glossary.removed", subject: "glossary/\(standing.term)", before: EvidenceAPI.GlossaryTerm(standing), after: EvidenceAPI.GlossaryTerm?.none,
                by: caller, in: transaction)
        }
    }
}
