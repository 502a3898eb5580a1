import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

/// What saving an item needs to know beforehand: the unit that it belongs to and the indicators that it cites.
struct CitationContext: Sendable {
    let unitName: String
    let cited: [EvidenceAPI.CitedIndicator]

    /// - Throws: `AccessRefusal.notFound` where there is no such unit; `EvidenceRefusal.unitClosed`; the 422 problem that points at every indicator that
    ///   is not published: a draft may still lose it.
    static func load(
        _ content: EvidenceAPI.EvidenceContent, in unit: UnitID, on day: LocalDate, _ dependencies: Dependencies, in executor: some Executor
    ) async throws -> CitationContext {
        guard let place = try await UnitPlace.find(unit, on: day, in: executor) else { throw AccessRefusal.notFound }
        guard place.isOpen else { throw EvidenceRefusal.unitClosed }
        let published = try await dependencies.indicators.find(content.indicators.map(\.indicator), in: executor)
        var validation = Validation()
        let cited = content.indicators.enumerated().compactMap { index, citation in
            let found = published[citation.indicator]
            validation.check(found != nil, Validation.pointer("/indicators", index, "indicator"), "is not an indicator of a published standard")
            return found
        }
        try validation.finish()
        return CitationContext(unitName: place.name, cited: cited)
    }
}

/// A unit as saving evidence asks for it.
struct UnitPlace: Sendable {
    let name: String
    let isOpen: Bool

    static func find(_ unit: UnitID, on day: LocalDate, in executor: some Executor) async throws -> UnitPlace? {
        try await executor.row(
            "SELECT name, valid_from <= \(day) AND (valid_to IS NULL OR valid_to > \(day)) FROM unit WHERE id = \(unit)", into: UnitPlace.init)
    }
}
