import ContractsCore
import ContractsEvidence
import ServiceKit

/// The indicators that an item of a unit may cite, by id and by code: those of a phase of its workbook, and those that the item cites already.
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
    let phaseTitle: String
    let standard: String
    let versionLabel: String
    /// In the workbook's order.
    let items: [Item]
    private let byKey: [String: Item]

    init(_ workbook: EvidenceAPI.Workbook, cited: [EvidenceAPI.CitedIndicator] = []) {
        unitName = workbook.unit.name
        mayRecord = workbook.mayRecord
        phase = workbook.phase
        phaseTitle = workbook.phaseTitle
        standard = workbook.standardCode
        versionLabel = workbook.versionLabel
        items = workbook.sections.flatMap(\.rows).map {
            Item(indicator: $0.indicator, code: $0.code, strapline: $0.strapline, applies: $0.state != .notApplicable)
        }
        let already = cited.map { Item(indicator: $0.indicator, code: $0.code, strapline: $0.strapline, applies: true) }
        byKey = Dictionary((already + items).flatMap { [($0.indicator.description, $0), ($0.code, $0)] }) { first, _ in first }
    }

    /// - Parameter key: an indicator's id as text, or its code.
    subscript(key: String) -> Item? { byKey[key] }

    /// The id as text of what is known under the key; the key itself where nothing is.
    func key(_ key: String) -> String { byKey[key]?.indicator.description ?? key }

    /// What each is called on a page that shows them all: its code, with the phase where two of them have the same code.
    func codes(of keys: [String], _ catalogue: Catalogue) -> [String: String] {
        let shared = Dictionary(grouping: Set(keys.map(key)).compactMap { byKey[$0]?.code }) { $0 }.filter { $1.count > 1 }
        let names = keys.map { key in
            guard let item = byKey[key] else { return (key, IndicatorID(key) == nil ? key : catalogue.text("evidence_indicator_elsewhere")) }
            guard shared[item.code] != nil else { return (key, item.code) }
            let isOfPhase = items.contains { $0.indicator == item.indicator }
            let phase = isOfPhase ? phaseTitle : catalogue.text("evidence_phase_other")
            return (key, catalogue.text("evidence_code_of_phase", ["code": item.code, "phase": phase]))
        }
        return Dictionary(names) { first, _ in first }
    }

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

    /// The guidance pages of the first few of them, for the form; without those that cannot be read now.
    func guidance(for keys: [String], _ visit: Visit) async throws -> [String: Guidance] {
        try await withThrowingTaskGroup(of: (String, EvidenceAPI.Indicator?).self) { group in
            for key in keys.prefix(8) {
                guard let item = self[key] else { continue }
                group.addTask {
                    (key, try await visit.ifAvailable { try await visit.evidence(EvidenceAPI.getIndicator, ["indicator": item.indicator]) })
                }
            }
            var pages: [String: Guidance] = [:]
            for try await (key, indicator) in group {
                pages[key] = indicator.map { Guidance($0, standard: standard, version: versionLabel, catalogue: visit.catalogue) }
            }
            return pages
        }
    }
}
