import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// A term of the glossary as it is stored.
struct GlossaryRow: Sendable {
    let term: String
    let meaning: String
    let kind: EvidenceAPI.TermKind
    let revision: Int
    let changedAt: Date
    let changedBy: String

    static let columns: SQL = "term, meaning, kind, revision, changed_at, changed_by"

    /// Holds the term until the transaction ends. Terms differ by more than their case.
    static func lock(_ term: String, in transaction: Transaction) async throws -> GlossaryRow? {
        try await transaction.row("SELECT \(fragment: columns) FROM glossary_term WHERE lower(term) = lower(\(term)) FOR UPDATE", into: GlossaryRow.init)
    }

    var version: Version { Version(revision: revision, changedBy: changedBy, changedAt: changedAt) }
}

extension EvidenceAPI.GlossaryTerm {
    init(_ row: GlossaryRow) {
        self.init(term: row.term, meaning: row.meaning, kind: row.kind, etag: row.version.etag.description)
    }
}

extension Glossary {
    /// The directorate's glossary as it stands.
    static func load(in executor: some Executor) async throws -> Glossary {
        Glossary(try await executor.rows("SELECT term, meaning FROM glossary_term") { (term: String, meaning: String) in (term: term, meaning: meaning) })
    }
}
