import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

/// What saving an item needs to know beforehand: the unit that it belongs to and the indicators that it cites.
struct CitationContext: Sendable {
    let unitName: String
    let unitIsOpen: Bool
    let indicators: [IndicatorID: EvidenceAPI.CitedIndicator]

    /// One statement; nil where there is no such unit. Only published indicators are found: a draft may still lose them.
    static func load(unit: UnitID, indicators: [IndicatorID], on day: LocalDate, in executor: some Executor) async throws -> CitationContext? {
        let rows = try await executor.rows(select(unit: unit, indicators: indicators, day: day), into: CitationContextRow.init)
        guard let first = rows.first else { return nil }
        let cited = rows.compactMap(\.cited)
        return CitationContext(
            unitName: first.unitName, unitIsOpen: first.unitIsOpen, indicators: Dictionary(cited.map { ($0.indicator, $0) }) { one, _ in one }
        )
    }

    /// The cited indicators in the order of the content.
    /// - Throws: the 422 problem that points at every indicator that is not there.
    func cited(by content: EvidenceAPI.EvidenceContent) throws(ProblemError) -> [EvidenceAPI.CitedIndicator] {
        var validation = Validation()
        let cited = content.indicators.enumerated().compactMap { index, citation in
            let found = indicators[citation.indicator]
            validation.check(found != nil, Validation.pointer("/indicators", index, "indicator"), "is not an indicator of a published standard")
            return found
        }
        try validation.finish()
        return cited
    }

    private static func select(unit: UnitID, indicators: [IndicatorID], day: LocalDate) -> SQL {
        """
        SELECT unit.name, unit.valid_from <= \(day) AND (unit.valid_to IS NULL OR unit.valid_to > \(day)), indicator.id, indicator.code, indicator.strapline
        FROM unit LEFT JOIN (indicator JOIN standard_version AS version ON version.id = indicator.version_id AND version.state = 'published')
            ON indicator.id = ANY(\(indicators))
        WHERE unit.id = \(unit)
        """
    }
}

private struct CitationContextRow {
    let unitName: String
    let unitIsOpen: Bool
    let indicator: IndicatorID?
    let code: String?
    let strapline: String?

    var cited: EvidenceAPI.CitedIndicator? {
        guard let indicator, let code, let strapline else { return nil }
        return EvidenceAPI.CitedIndicator(indicator: indicator, code: code, strapline: strapline)
    }
}
