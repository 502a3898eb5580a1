import ContractsCore
import ContractsEvidence

/// What the lists of a unit's form offer.
struct UnitChoices: Sendable {
    let parents: [(value: String, label: String)]
    let waves: [(value: String, label: String)]

    /// - Parameter unit: the one that the form is about; it cannot be part of itself.
    static func load(_ visit: Visit, except unit: UnitID? = nil) async throws -> UnitChoices {
        let units = try await visit.everyItem(EvidenceAPI.listUnits)
        let waves = try await visit.everyItem(EvidenceAPI.listWaves)
        return UnitChoices(
            parents: units.filter { $0.id != unit }.map {
                (value: $0.id.description, label: String(repeating: "– ", count: $0.depth) + "\($0.name) (\($0.code))")
            },
            waves: waves.map { (value: $0.code, label: $0.title) }
        )
    }
}
