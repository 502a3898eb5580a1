import ContractsCore
import ContractsEvidence
import ServiceKit

/// The indicators that an item of a unit may cite, by code: those of a phase of its workbook, and those that the item cites already.
struct UnitIndicators: Sendable {
    struct Item: Sendable {
        let indicator: IndicatorID
        let code: String
        let strapline: String
        let applies: Bool
    }

    let unitName: String
    let mayRecord: Bool
    let phase: PhaseID
    let standard: String
    let versionLabel: String
    /// In the workbook's order.
    let items: [Item]
    private let byCode: [String: Item]

    init(_ workbook: EvidenceAPI.Workbook, cited: [EvidenceAPI.CitedIndicator] = []) {
        unitName = workbook.unit.name
        mayRecord = workbook.mayRecord
        phase = workbook.phase
        standard = workbook.standardCode
        versionLabel = workbook.versionLabel
        items = workbook.sections.flatMap(\.rows).map {
            Item(indicator: $0.indicator, code: $0.code, strapline: $0.strapline, applies: $0.state != .notApplicable)
        }
        let already = cited.map { Item(indicator: $0.indicator, code: $0.code, strapline: $0.strapline, applies: true) }
        byCode = Dictionary((already + items).map { ($0.code, $0) }) { first, _ in first }
    }

    subscript(code: String) -> Item? { byCode[code] }

    /// - Parameter about: an indicator whose phase is meant; nil means the phase that the workbook opens with.
    static func load(_ visit: Visit, unit: UnitID, about: IndicatorID?, cited: [EvidenceAPI.CitedIndicator] = []) async throws -> UnitIndicators {
        var query: [(String, String)] = []
        if let about {
            let indicator = try await visit.evidence(EvidenceAPI.getIndicator, ["indicator": about])
            query = [("phase", indicator.phase.description)]
        }
        return UnitIndicators(try await visit.evidence(EvidenceAPI.getWorkbook, ["unit": unit], query: query), cited: cited)
    }

    /// Spares a form to somebody who could not send it, as the service says.
    func requireWriter(_ visit: Visit) throws(ProblemError) {
        guard mayRecord else { throw .forbidden(visit.text("evidence_writers_only", ["unit": unitName])) }
    }

    /// The guidance pages of the first few of the codes, for the form; without those that cannot be read now.
    func guidance(for codes: [String], _ visit: Visit) async throws -> [String: Guidance] {
        var pages: [String: Guidance] = [:]
        for code in codes.prefix(8) {
            guard let item = self[code] else { continue }
            let indicator = try await visit.ifAvailable { try await visit.evidence(EvidenceAPI.getIndicator, ["indicator": item.indicator]) }
            pages[code] = indicator.map { Guidance($0, standard: standard, version: versionLabel, catalogue: visit.catalogue) }
        }
        return pages
    }
}
