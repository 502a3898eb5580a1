import Events
import Foundation
import Identity
import Logging
import Postgres
import ServiceKit
import TestSupport

/// A sender and a receiver with a schema each in one database, as two services have.
struct World: Sendable {
    static let sender = TestIssuer("sender-service", .service)
    static let people = TestIssuer.people
    static let receiver = "receiver-service"

    let database: TestDatabase
    let sending: Pool
    let receiving: Pool
    let outbox = Outbox(source: World.sender.name)
    let log = LogCapture()
    let metrics = PrometheusRegistry()

    static func with<T>(_ body: (World) async throws -> T) async throws -> T {
        try await withDatabase([EventsSchema.sender, EventsSchema.receiver]) { database in
            try await database.withPool(of: "sender", size: 6) { sending in
                try await database.withPool(of: "receiver", size: 6) { receiving in
                    try await body(World(database: database, sending: sending, receiving: receiving))
                }
            }
        }
    }

    /// Numbers in the order of their commit, each in a transaction of its own.
    func add(_ numbers: some Sequence<Int>, to subject: String = "unit-1") async throws {
        for number in numbers {
            try await sending.transaction { transaction in
                try await transaction.execute("INSERT INTO business (subject, number) VALUES (\(subject), \(number))")
                _ = try await outbox.add(type: Counted.type, subject: subject, data: Counted(number: number), in: transaction)
            }
        }
    }

    /// In the order in which they were applied.
    func applied() async throws -> [Applied] {
        try await receiving.rows("SELECT event, subject, number FROM applied ORDER BY at", into: Applied.init)
    }

    func numbers(of subject: String = "unit-1") async throws -> [Int] {
        try await applied().filter { $0.subject == subject }.map(\.number)
    }

    func count(_ sql: SQL, of pool: Pool) async throws -> Int {
        Int(try await pool.value(sql, as: Int64.self) ?? 0)
    }

    /// Deliveries that are neither delivered nor discarded.
    func open() async throws -> Int {
        try await count("SELECT count(*) FROM outbox_delivery WHERE state IN ('waiting', 'parked')", of: sending)
    }

    /// Makes the receiver a subscriber without a relay running, so that what is added has its deliveries.
    func subscribe(_ names: String...) async throws {
        try await sending.execute("INSERT INTO outbox_subscriber (name) SELECT unnest(\(names))")
    }
}
