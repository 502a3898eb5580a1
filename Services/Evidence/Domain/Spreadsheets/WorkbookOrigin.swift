import ContractsCore
import ContractsEvidence

/// Whence a row of the workbook's sheet comes, in the words of its column: the unit's own evidence, or what it inherited or carried forward (E8, E9).
enum WorkbookOrigin {
    static let own = "This unit"
    private static let inherited = "Inherited from"
    private static let carried = "Carried forward"

    /// - Parameter unitName: of the item's unit.
    static func words(_ link: LinkRow, from unitName: String) -> String {
        let origin = link.kind == .inherited ? "\(inherited) \(unitName)" : carried
        if let lapsed = link.lapsed { return "\(origin), lapsed on \(LocalDate(lapsed.at))" }
        return link.until.map { "\(origin), counts until \($0)" } ?? origin
    }

    /// Whether an item stands there that does not itself cite the row's indicator.
    static func isElsewhere(_ words: String) -> Bool { words.hasPrefix(inherited) || words.hasPrefix(carried) }
}
