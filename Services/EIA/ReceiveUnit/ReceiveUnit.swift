import ContractsCore
import Events
import Foundation
import Postgres
import ServiceKit

/// Keeps what is told of units: names for lists, the lineage for access.
struct ReceiveUnit: Sendable {
    static var handler: EventHandler {
        .on(UnitTold.type) { (event: CloudEvent<UnitTold>, transaction) in
            try await ReceiveUnit()(event, in: transaction)
        }
    }

    /// - Throws: `EventUnprocessable` where another service speaks, which parks it.
    func callAsFunction(_ event: CloudEvent<UnitTold>, in transaction: Transaction) async throws {
        guard event.source == UnitTold.source else { throw EventUnprocessable("Only \(UnitTold.source) may say this; it came from \(event.source).") }
        let unit = event.data.unit
        var validation = Validation()
        let (code, name) = (validation.text(unit.code, at: "/data/unit/code", max: 100), validation.text(unit.name, at: "/data/unit/name", max: 300))
        try validation.finish()
        try await save(unit, code: code, name: name, toldAt: event.time, in: transaction)
        try await save(event.data.lineage, in: transaction)
    }
}
