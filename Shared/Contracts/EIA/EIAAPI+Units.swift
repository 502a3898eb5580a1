package import ContractsCore

extension EIAAPI {
    /// The units in force, by name. Query: `cursor`, `limit` (1-1000, default 50). Anyone signed in.
    package static let listUnits = Endpoint<NoContent, Page<UnitName>>(.get, "/v1/units")
}
