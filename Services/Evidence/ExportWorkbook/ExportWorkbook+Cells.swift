import ContractsCore
import ContractsEvidence
import Spreadsheet

extension ExportWorkbook {
    /// A row of the sheet: an item under an indicator, or an indicator without any.
    static func cells(_ entry: EntryRow, _ evidence: ExportedItem?) -> [Cell] {
        WorkbookColumn.allCases.map { column in
            switch column {
            case .section: .text(entry.sectionTitle)
            case .indicator: .text(entry.code)
            case .wording: .text(entry.wording)
            case .localRating: .text(entry.localLabel)
            case .corporateRating: .text(entry.corporateLabel)
            case .howThisMeetsIt: .text(evidence?.howThisMeetsIt)
            case .comesFrom: .text(evidence?.comesFrom)
            case .item: .text(evidence?.row.id.description)
            case .revision: evidence.map { .number(Double($0.row.revision)) } ?? .empty
            default: evidence.map { cell(column, $0.content) } ?? .empty
            }
        }
    }

    private static func cell(_ column: WorkbookColumn, _ content: EvidenceAPI.EvidenceContent) -> Cell {
        switch column {
        case .title: .text(content.title)
        case .whatWasDone: .text(content.whatWasDone)
        case .whatChanged: .text(content.whatChanged)
        case .from: .date(content.from)
        case .to: .date(content.to)
        case .kinds: .text(content.kinds.map(\.rawValue).joined(separator: "; "))
        case .characteristics: .text(content.characteristics.map(\.rawValue).joined(separator: "; "))
        case .aims: .text(content.aims.map(\.rawValue).joined(separator: "; "))
        case .sources: .text(content.sources.joined(separator: "\n"))
        case .reviewBy: .date(content.reviewBy)
        case .marking: .text(content.control.marking.rawValue)
        case .publication: .text(content.control.suitableForPublication.map { $0 ? "yes" : "no" })
        case .owner: .text(content.control.owner)
        case .authors: .text(content.control.authors.map { author in author.name + (author.rank.map { " (\($0))" } ?? "") }.joined(separator: "\n"))
        case .section, .indicator, .wording, .howThisMeetsIt, .localRating, .corporateRating, .comesFrom, .item, .revision: .empty
        }
    }
}
