import ContractsCore
import ContractsEIA
import Foundation
import Postgres

/// A revision of a section as it is stored.
struct SectionRevisionRow: Sendable {
    let number: Int
    let content: JSONB<EIAAPI.SectionContent>
    let sha256: String
    let at: Date
    let by: StoredPerson
}

extension SectionRevisionRow {
    static let select: SQL = "SELECT number, content, sha256, at, ARRAY[by_subject, by_name, by_rank] FROM section_revision"
}

extension EIAAPI.SectionRevision {
    init(_ row: SectionRevisionRow) {
        self.init(number: row.number, content: row.content.value, sha256: row.sha256, at: row.at, by: .init(row.by))
    }
}
