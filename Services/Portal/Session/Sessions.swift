import ContractsCore
import Foundation
import Identity
import Postgres

/// The signed-in browsers, kept in the database so that any replica of the portal knows them.
struct Sessions: Sendable {
    /// A session ends after this long without a request, and after `longest` whatever happens.
    static let idle: TimeInterval = 4 * 3600
    static let longest: TimeInterval = 12 * 3600
    /// How exact "last seen" is: one write a minute and session at most.
    private static let touch: TimeInterval = 60

    let database: Pool
    let issuer: String
    let clock: @Sendable () -> Date

    /// Makes a session and forgets the browser's earlier one, so that a token from before sign-in is worth nothing after it.
    func open(for person: PersonID, replacing earlier: SessionToken?) async throws -> SessionToken {
        let token = SessionToken.new()
        let now = clock()
        let csrf = SessionToken.new().text
        try await database.transaction { transaction in
            if let earlier { try await transaction.execute(SessionSQL.delete(earlier.sha256)) }
            try await transaction.execute(SessionSQL.deleteEnded(at: now, idle: Self.idle))
            try await transaction.execute(SessionSQL.insert(token.sha256, person: person, csrf: csrf, at: now, expires: now.addingTimeInterval(Self.longest)))
            try await transaction.execute(SessionSQL.seen(person: person, at: now))
        }
        return token
    }

    /// The session of the token; nil when there is none, it has ended, or the person may no longer sign in.
    func find(_ token: SessionToken) async throws -> Session? {
        let now = clock()
        let rows = try await database.rows(SessionSQL.find(token.sha256, at: now, idle: Self.idle), into: SessionRow.init)
        guard let first = rows.first else { return nil }
        if now.timeIntervalSince(first.seenAt) > Self.touch {
            try await database.execute(SessionSQL.touch(token.sha256, at: now))
            try await database.execute(SessionSQL.seen(person: first.person, at: now))
        }
        return Session(rows, key: token.sha256, issuer: issuer)
    }

    func close(_ key: Data) async throws {
        try await database.execute(SessionSQL.delete(key))
    }

    /// Keeps a notice for the next page; nil forgets it.
    func keep(_ flash: Flash?, in key: Data) async throws {
        try await database.execute(SessionSQL.setFlash(flash, in: key))
    }
}
