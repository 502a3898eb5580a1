/// An item of evidence as it was typed into its form, valid or not.
struct EvidenceInput: Sendable, Equatable {
    /// An indicator that the item is said to meet, and how.
    struct Cited: Sendable, Equatable {
        /// The indicator's id as text; its code in a form of one workbook, where a code means one indicator. `keyed(by:)` makes all of them ids.
        let key: String
        var how: String
    }

    var title = ""
    var whatWasDone = ""
    var whatChanged = ""
    var from = DateParts(nil)
    var until = DateParts(nil)
    var kinds: [String] = []
    var cited: [Cited] = []
    var characteristics: [String] = []
    var aims: [String] = []
    var sources = ""
    var reviewBy = DateParts(nil)
    var marking = ""
    var publication = ""
    var owner = ""
    var authors = ""

    /// Whether nothing was typed yet.
    var isBlank: Bool {
        [title, whatWasDone, whatChanged, sources, owner, authors].allSatisfy(\.isEmpty) && cited.allSatisfy(\.how.isEmpty)
    }

    mutating func cite(_ key: String) {
        guard !key.isEmpty, !cited.contains(where: { $0.key == key }) else { return }
        cited.append(Cited(key: key, how: ""))
    }

    /// The same with every indicator under its id: two phases may have an indicator of the same code, and an item may cite both.
    func keyed(by indicators: UnitIndicators) -> EvidenceInput {
        var keyed = self
        keyed.cited = []
        for item in cited {
            let key = indicators.key(item.key)
            if let index = keyed.cited.firstIndex(where: { $0.key == key }) {
                if keyed.cited[index].how.isEmpty { keyed.cited[index].how = item.how }
            } else {
                keyed.cited.append(Cited(key: key, how: item.how))
            }
        }
        return keyed
    }
}
