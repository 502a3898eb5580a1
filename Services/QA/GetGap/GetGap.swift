import ContractsCore
import ContractsQA
import ServiceKit

/// One gap, the ratings that made it and the meetings that discussed it (Q5).
struct GetGap: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: GapID, as caller: Caller) async throws -> QAAPI.GapDetail {
        let pool = dependencies.pool
        guard let row = try await GapRow.find(id, in: pool) else { throw AccessRefusal.notFound }
        let unit = try await caller.access.unit(row.unit, in: pool)
        return QAAPI.GapDetail(
            gap: QAAPI.Gap(row), ratings: try await RatingRow.all(of: row.indicator, in: row.unit, pool).map(QAAPI.Rating.init),
            meetings: try await QAAPI.Meeting.all(MeetingRow.about(id, in: pool), in: pool),
            mayMeet: caller.access.mayMeet(unit.id) && row.state != .closed)
    }

    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<QAAPI.GapDetail> {
        let detail = try await self(context.path("gap"), as: dependencies.caller(context))
        return .ok(detail, etag: ETag(detail.gap.etag))
    }
}
