import ContractsCore
import Foundation
import Postgres

extension Courier {
    /// One transaction; without settlements one statement.
    func write(_ settlements: [Settlement], claiming room: Int, besides underWay: [String]) async throws -> [Delivery] {
        guard !settlements.isEmpty else { return try await claim(room, besides: underWay, on: pool) }
        return try await pool.transaction { transaction in
            for statement in statements(for: settlements) { try await transaction.execute(statement) }
            return room > 0 ? try await claim(room, besides: underWay, on: transaction) : []
        }
    }

    private func claim(_ room: Int, besides underWay: [String], on executor: some Executor) async throws -> [Delivery] {
        try await executor.rows(
            Courier.claim(room, besides: underWay, for: subscriber.name, by: relay, lease: settings.lease / .seconds(1)), into: Delivery.init
        ).sorted { $0.position < $1.position }
    }

    /// At most three: one for each kind of settlement.
    private func statements(for settlements: [Settlement]) -> [SQL] {
        var delivered: [Int64] = []
        var retries: [(position: Int64, seconds: Double, counted: Int, failure: String)] = []
        var parked: [(position: Int64, id: ParkedEventID, failure: String)] = []
        for settlement in settlements {
            switch settlement.change {
            case .delivered: delivered.append(settlement.position)
            case .retry(let pause, let counted, let failure): retries.append((settlement.position, pause / .seconds(1), counted ? 1 : 0, failure))
            case .parked(let id, let failure): parked.append((settlement.position, id, failure))
            }
        }
        var statements: [SQL] = []
        if !delivered.isEmpty { statements.append(Courier.delivered(delivered, to: subscriber.name, by: relay)) }
        if !retries.isEmpty {
            statements.append(
                Courier.retry(
                    retries.map(\.position), seconds: retries.map(\.seconds), counted: retries.map(\.counted), failures: retries.map(\.failure),
                    to: subscriber.name, by: relay))
        }
        if !parked.isEmpty {
            statements.append(
                Courier.park(parked.map(\.position), as: parked.map(\.id.uuid), failures: parked.map(\.failure), to: subscriber.name, by: relay))
        }
        return statements
    }
}
