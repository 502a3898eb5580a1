import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Creates or changes a term of the glossary (E7).
struct PutGlossaryTerm: Sendable {
    let dependencies: Dependencies

    /// - Parameters:
    ///   - name: the term as the address has it.
    ///   - expected: the version that the change was made from; needed where the term exists, not heeded where it does not.
    func callAsFunction(_ name: String, _ content: EvidenceAPI.GlossaryTerm, from expected: ETag?, as caller: Caller) async throws -> EvidenceAPI.GlossaryTerm {
        try caller.access.require(caller.access.keepsGlossary, .glossaryKeepersOnly)
        let term = try parsed(name, content)
        return try await dependencies.pool.transaction { transaction in
            let standing = try await GlossaryRow.lock(term.term, in: transaction)
            if let standing {
                guard let expected else { throw ProblemError.versionRequired }
                try standing.version.require(expected)
                if GlossaryTermToSave(standing) == term { return EvidenceAPI.GlossaryTerm(standing) }
            }
            try await save(term, replacing: standing?.term, by: caller.author.name, at: dependencies.now(), in: transaction)
            guard let row = try await GlossaryRow.lock(term.term, in: transaction) else { throw AccessRefusal.notFound }
            let (before, after) = (standing.map(EvidenceAPI.GlossaryTerm.init), EvidenceAPI.GlossaryTerm(row))
            try await dependencies.record("glossary.changed", subject: "glossary/\(term.term)", before: before, after: after, by: caller, in: transaction)
            return after
        }
    }

    private func parsed(_ name: String, _ content: EvidenceAPI.GlossaryTerm) throws(ProblemError) -> GlossaryTermToSave {
        var validation = Validation()
        let term = GlossaryTermToSave(term: content.term, meaning: content.meaning, kind: content.kind, &validation)
        validation.check(term.term.lowercased() == name.lowercased(), "/term", "must be the term in the address")
        try validation.finish()
        return term
    }
}
