import ContractsCore
import ContractsEvidence

/// An item as a row shows it under an indicator.
struct ExportedItem: Sendable {
    let row: EvidenceRow
    let content: EvidenceAPI.EvidenceContent
    let howThisMeetsIt: String
    let comesFrom: String

    /// Nil where the item does not cite the indicator.
    init?(_ row: EvidenceRow, _ content: EvidenceAPI.EvidenceContent, under indicator: IndicatorID) {
        guard let citation = content.indicators.first(where: { $0.indicator == indicator }) else { return nil }
        (self.row, self.content, howThisMeetsIt, comesFrom) = (row, content, citation.howThisMeetsIt, WorkbookOrigin.own)
    }

    /// With what the unit says of it there.
    init(_ row: EvidenceRow, linked link: LinkRow) throws {
        (self.row, content, howThisMeetsIt) = (row, try row.decodedContent(), link.text)
        comesFrom = WorkbookOrigin.words(link, from: row.unitName)
    }
}
