import ContractsCore
import Postgres
import ServiceKit

/// The event as it is now, with an entry in the audit trail about what became of it: the end of the transaction.
func recorded(_ id: ParkedEventID, _ action: String, by person: EventOperator, in transaction: Transaction) async throws -> ParkedEvents.Item {
    guard let row = try await transaction.row(ParkedEventRow.one(id), into: ParkedEventRow.init) else { throw ParkedEventRefusal.unknown }
    let item = ParkedEvents.Item(row)
    try await AuditTrail.append(person.audit(action, "parked-event/\(id)", after: AuditHash(of: item)), in: transaction)
    return item
}
