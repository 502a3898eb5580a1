import ContractsCore
import ContractsEvidence

/// What saving, withdrawing or reinstating an item does to the counters of one indicator's entry.
struct EntryChange: Sendable, Equatable {
    let indicator: IndicatorID
    /// By how many the items that cite it change.
    var items = 0
    /// By how many of these an empty "how this meets it".
    var incomplete = 0
    /// By how many of the items that are inherited.
    var inherited = 0
    /// By how many inherited ones lapsed.
    var lapsed = 0

    /// From what an item cited to what it cites, in the order of the indicators, which is the order in which their rows are locked.
    /// An indicator that is cited before and after changes too: its evidence is another.
    static func between(_ old: [EvidenceAPI.Citation], _ new: [EvidenceAPI.Citation]) -> [EntryChange] {
        var changes: [IndicatorID: EntryChange] = [:]
        for (citations, sign) in [(old, -1), (new, 1)] {
            for citation in citations {
                var change = changes[citation.indicator] ?? EntryChange(indicator: citation.indicator)
                change.items += sign
                change.incomplete += citation.howThisMeetsIt.isEmpty ? sign : 0
                changes[citation.indicator] = change
            }
        }
        return changes.values.sorted { $0.indicator < $1.indicator }
    }
}
