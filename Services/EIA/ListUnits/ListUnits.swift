import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// The units in force that the service was told of, by name: what policies and reports can be of. For anyone signed in, as their names are no secret.
struct ListUnits: Sendable {
    let dependencies: Dependencies

    struct Key: Codable, Sendable {
        let name: String
        let id: UnitID

        init(_ unit: EIAAPI.UnitName) {
            name = unit.name
            id = unit.id
        }
    }

    func callAsFunction(_ page: PageRequest<Key>) async throws -> Page<EIAAPI.UnitName> {
        let today = dependencies.today
        var sql: SQL = "SELECT id, code, name, true FROM unit WHERE valid_from <= \(today) AND (valid_to IS NULL OR valid_to > \(today))"
        if let last = page.after { sql += " AND (name, id) > (\(last.name), \(last.id))" }
        sql += " ORDER BY name, id LIMIT \(page.fetchCount)"
        let units = try await dependencies.pool.rows(sql, into: EIAAPI.UnitName.init(id:code:name:known:))
        return try page.page(units, key: Key.init, item: { $0 })
    }
}
