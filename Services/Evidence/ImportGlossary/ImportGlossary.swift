import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

/// Reads the glossary from CSV `term,meaning,kind`, all or nothing (E7). Terms that the file does not name stay; importing the same file again changes nothing.
struct ImportGlossary: Sendable {
    static let columns = ["term", "meaning", "kind"]
    let dependencies: Dependencies

    func callAsFunction(_ csv: String, as caller: Caller) async throws -> EvidenceAPI.ImportReport {
        try caller.access.require(caller.access.keepsGlossary, .glossaryKeepersOnly)
        let terms: [GlossaryTermToSave]
        do {
            terms = try parsed(csv)
        } catch {
            return .init(rows: 0, created: 0, changed: 0, unchanged: 0, errors: error.errors)
        }
        return try await dependencies.pool.transaction { transaction in
            let counts = try await save(terms, by: caller.author.name, at: dependencies.now(), in: transaction)
            if counts.created + counts.changed > 0 {
                try await dependencies.record("glossary.imported", subject: "glossary", before: String?.none, after: csv, by: caller, in: transaction)
            }
            let unchanged = terms.count - counts.created - counts.changed
            return .init(rows: terms.count, created: counts.created, changed: counts.changed, unchanged: unchanged, errors: [])
        }
    }

    private func parsed(_ csv: String) throws(CSVTable.Unreadable) -> [GlossaryTermToSave] {
        var errors: [EvidenceAPI.LineError] = []
        var terms: [GlossaryTermToSave] = []
        var seen: [String: Int] = [:]
        for row in try CSVTable(csv, columns: Self.columns).rows {
            var validation = Validation()
            let kind = validation.oneOf(row["kind"], EvidenceAPI.TermKind.self, at: "/kind")
            terms.append(GlossaryTermToSave(term: row["term"], meaning: row["meaning"], kind: kind ?? .term, &validation))
            if let first = seen.updateValue(row.line, forKey: row["term"].lowercased()) { validation.add("/term", "stands in line \(first) already") }
            errors += validation.errors.map { .init(line: row.line, detail: "\($0.pointer.dropFirst()) \($0.detail)") }
        }
        guard errors.isEmpty else { throw CSVTable.Unreadable(errors: errors) }
        return terms
    }
}
