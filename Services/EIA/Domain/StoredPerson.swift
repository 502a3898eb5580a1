import ContractsEIA
import Postgres

/// A person out of three columns that a statement puts into one array: subject, name, rank.
struct StoredPerson: Sendable, Equatable {
    let subject: String
    let name: String
    let rank: String?
}

extension StoredPerson: PostgresDecodable {
    static func accepts(_ oid: UInt32) -> Bool { [String?].accepts(oid) }

    init(cell: PostgresCell) throws {
        let parts = try [String?](cell: cell)
        self.init(
            subject: parts.first.flatMap { $0 } ?? "", name: parts.dropFirst().first.flatMap { $0 } ?? "", rank: parts.dropFirst(2).first.flatMap { $0 })
    }
}

extension EIAAPI.Person {
    init(_ stored: StoredPerson) {
        self.init(subject: stored.subject, name: stored.name, rank: stored.rank)
    }
}
