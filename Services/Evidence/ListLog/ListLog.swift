import ContractsCore
import ContractsEvidence
import ServiceKit

/// A unit's log: risks by score, the others the latest day first (E12).
struct ListLog: Sendable {
    let dependencies: Dependencies

    struct Key: Codable, Sendable {
        let sort: Int32
        let id: LogLineID

        init(_ row: LogLineRow) {
            sort = Int32(row.sort)
            id = row.id
        }
    }

    func callAsFunction(
        _ place: LogPlace, state: EvidenceAPI.LogState?, page: PageRequest<Key>, as caller: Caller
    ) async throws -> Page<EvidenceAPI.LogLine> {
        let unit = try await caller.access.unit(place.unit, in: dependencies.pool)
        let rows = try await LogLineRow.list(
            LogPlace(unit: unit.id, kind: place.kind), state: state, after: page.after.map { (Int($0.sort), $0.id) },
            limit: page.fetchCount,
            in: dependencies.pool)
        return try page.page(rows, key: Key.init, item: EvidenceAPI.LogLine.init)
    }
}
