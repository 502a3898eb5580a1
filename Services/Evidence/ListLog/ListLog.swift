import ContractsCore
import ContractsEvidence
import ServiceKit

/// A unit's log in the order that is asked for: first risks by score, the others the latest day first (E12).
struct ListLog: Sendable {
    let dependencies: Dependencies

    struct Key: Codable, Sendable {
        let sort: Int32
        let id: LogLineID

        init(_ row: LogLineRow, by order: EvidenceAPI.LogSort) {
            sort = Int32(row.key(order))
            id = row.id
        }
    }

    func callAsFunction(
        _ place: LogPlace, _ wish: LogWish, page: PageRequest<Key>, as caller: Caller
    ) async throws -> Page<EvidenceAPI.LogLine> {
        let unit = try await caller.access.unit(place.unit, in: dependencies.pool)
        let rows = try await LogLineRow.list(
            LogPlace(unit: unit.id, kind: place.kind), wish, after: page.after.map { (Int($0.sort), $0.id) }, limit: page.fetchCount, in: dependencies.pool)
        return try page.page(rows, key: { Key($0, by: wish.sort) }, item: EvidenceAPI.LogLine.init)
    }
}
