package import ContractsCore
package import Postgres
package import ServiceKit

/// What waits for an administrator, in either direction.
package struct ListParkedEvents: Sendable {
    private let pool: Pool

    package init(_ pool: Pool) {
        self.pool = pool
    }

    package func callAsFunction(_ direction: ParkedEvents.Direction?, _ page: PageRequest<ParkedEventID>) async throws -> Page<ParkedEvents.Item> {
        let rows = try await pool.rows(ParkedEventRow.parked(direction, after: page.after, limit: page.fetchCount), into: ParkedEventRow.init)
        return try page.page(rows, key: \.id, item: ParkedEvents.Item.init)
    }

    package func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<ParkedEvents.Item>> {
        _ = try EventOperator(context)
        let direction = try context.query("direction", in: ParkedEvents.Direction.self)
        return .ok(try await self(direction, context.page(by: ParkedEventID.self)))
    }
}
