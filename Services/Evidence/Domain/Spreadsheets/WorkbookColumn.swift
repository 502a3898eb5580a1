import ContractsEvidence

/// The columns of the workbook as an Excel sheet, in the order of the printed one (S4 p.10): the indicator, its evidence, the document control, the two
/// ratings; then what the import goes by. The raw value is how `columns` names it.
enum WorkbookColumn: String, CaseIterable, Sendable {
    case section
    case indicator
    case wording
    case title
    case whatWasDone
    case whatChanged
    case howThisMeetsIt
    case from
    case to
    case kinds
    case characteristics
    case aims
    case sources
    case reviewBy
    case marking
    case publication
    case owner
    case authors
    case localRating
    case corporateRating
    case comesFrom
    case item
    case revision

    var heading: String {
        switch self {
        case .section: "Section"
        case .indicator: "Indicator"
        case .wording: "Wording"
        case .title: "Evidence"
        case .whatWasDone: "What was done"
        case .whatChanged: "What changed because of it"
        case .howThisMeetsIt: "How this meets the indicator"
        case .from: "From"
        case .to: "To"
        case .kinds: "Kinds of evidence"
        case .characteristics: "Protected characteristics"
        case .aims: "Aims of the equality duty"
        case .sources: "Information sources"
        case .reviewBy: "Review by"
        case .marking: "Protective marking"
        case .publication: "Suitable for publication"
        case .owner: "Owner"
        case .authors: "Authors (rank)"
        case .localRating: "Local quality assurance"
        case .corporateRating: "Corporate quality assurance"
        case .comesFrom: "Comes from"
        case .item: "Item"
        case .revision: "Revision"
        }
    }

    var width: Double {
        switch self {
        case .indicator, .from, .to, .reviewBy, .marking, .publication, .revision: 12
        case .section, .title, .kinds, .characteristics, .aims, .owner, .authors, .localRating, .corporateRating, .sources: 24
        case .wording, .whatWasDone, .whatChanged, .howThisMeetsIt: 48
        case .comesFrom, .item: 38
        }
    }

    /// The field of an item that an import takes from it.
    var field: EvidenceAPI.SpreadsheetField? { EvidenceAPI.SpreadsheetField(rawValue: rawValue) }

    /// The others are for people. Whence a row comes tells the import which rows are not its own.
    var isRead: Bool { field != nil || self == .comesFrom }

    static let required = EvidenceAPI.SpreadsheetField.required.compactMap { WorkbookColumn(rawValue: $0.rawValue) }

    /// The column that a field of an item comes from.
    static func of(pointer: String) -> WorkbookColumn? {
        let parts = pointer.split(separator: "/").map(String.init)
        switch parts.first {
        case "control": return parts.count > 1 ? (parts[1] == "suitableForPublication" ? .publication : WorkbookColumn(rawValue: parts[1])) : nil
        case "indicators": return parts.last == "howThisMeetsIt" ? .howThisMeetsIt : .indicator
        case let name?: return WorkbookColumn(rawValue: name)
        case nil: return nil
        }
    }
}
