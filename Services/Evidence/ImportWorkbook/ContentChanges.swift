import ContractsCore
import ContractsEvidence

/// Which columns of the workbook differ between two contents of an item.
enum ContentChanges {
    /// - Parameter indicators: the rows' own: what an item says of others is no change of these rows.
    static func between(
        _ old: EvidenceAPI.EvidenceContent, _ new: EvidenceAPI.EvidenceContent, indicators: [IndicatorID]? = nil
    ) -> [EvidenceAPI.SpreadsheetField] {
        let seen: (EvidenceAPI.Citation) -> Bool = { citation in indicators?.contains(citation.indicator) ?? true }
        let before = old.indicators.filter(seen), after = new.indicators.filter(seen)
        let both = Set(before.map(\.indicator)).intersection(after.map(\.indicator))
        let said: ([EvidenceAPI.Citation]) -> [IndicatorID: String] = { citations in
            Dictionary(citations.filter { both.contains($0.indicator) }.map { ($0.indicator, $0.howThisMeetsIt) }) { first, _ in first }
        }
        let differences: [(EvidenceAPI.SpreadsheetField, Bool)] = [
            (.indicator, Set(before.map(\.indicator)) != Set(after.map(\.indicator))), (.title, old.title != new.title),
            (.whatWasDone, old.whatWasDone != new.whatWasDone), (.whatChanged, old.whatChanged != new.whatChanged),
            (.howThisMeetsIt, said(before) != said(after)), (.from, old.from != new.from), (.to, old.to != new.to), (.kinds, old.kinds != new.kinds),
            (.characteristics, old.characteristics != new.characteristics), (.aims, old.aims != new.aims), (.sources, old.sources != new.sources),
            (.reviewBy, old.reviewBy != new.reviewBy), (.marking, old.control.marking != new.control.marking),
            (.publication, old.control.suitableForPublication != new.control.suitableForPublication), (.owner, old.control.owner != new.control.owner),
            (.authors, old.control.authors != new.control.authors),
        ]
        return differences.compactMap { $1 ? $0 : nil }
    }
}
