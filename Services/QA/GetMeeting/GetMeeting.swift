import ContractsCore
import ContractsQA
import ServiceKit

/// One meeting, as it was recorded.
struct GetMeeting: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: MeetingID, as caller: Caller) async throws -> QAAPI.Meeting {
        guard let row = try await MeetingRow.find(id, in: dependencies.pool) else { throw AccessRefusal.notFound }
        _ = try await caller.access.unit(row.unit, in: dependencies.pool)
        return QAAPI.Meeting(row, try await DiscussedRow.of([id], in: dependencies.pool)[id] ?? [])
    }

    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<QAAPI.Meeting> {
        .ok(try await self(context.path("meeting"), as: dependencies.caller(context)))
    }
}
