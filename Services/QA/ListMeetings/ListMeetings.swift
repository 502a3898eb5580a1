import ContractsCore
import ContractsQA
import Postgres
import ServiceKit

/// A unit's meetings, newest first.
struct ListMeetings: Sendable {
    let dependencies: Dependencies

    /// Where a page ends.
    struct Key: Codable, Sendable {
        let on: LocalDate
        let id: MeetingID
    }

    func callAsFunction(of unit: UnitID, page: PageRequest<Key>, as caller: Caller) async throws -> Page<QAAPI.Meeting> {
        _ = try await caller.access.unit(unit, in: dependencies.pool)
        var condition: SQL = "meeting.unit_id = \(unit)"
        if let key = page.after { condition += " AND (meeting.on_date, meeting.id) < (\(key.on), \(key.id))" }
        let rows = try await dependencies.pool.rows(
            "\(fragment: MeetingRow.select) WHERE \(fragment: condition) ORDER BY meeting.on_date DESC, meeting.id DESC LIMIT \(page.fetchCount)",
            into: MeetingRow.init)
        let discussed = try await DiscussedRow.of(rows.map(\.id), in: dependencies.pool)
        return try page.page(rows, key: { Key(on: $0.on, id: $0.id) }) { QAAPI.Meeting($0, discussed[$0.id] ?? []) }
    }

    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<Page<QAAPI.Meeting>> {
        .ok(try await self(of: context.path("unit"), page: context.page(by: Key.self, limit: 20, maximum: 100), as: dependencies.caller(context)))
    }
}
