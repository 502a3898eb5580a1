/// An item of evidence as it was typed into its form, valid or not.
struct EvidenceInput: Sendable, Equatable {
    /// An indicator that the item is said to meet, and how.
    struct Cited: Sendable, Equatable {
        let code: String
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

    mutating func cite(_ code: String) {
        guard !code.isEmpty, !cited.contains(where: { $0.code == code }) else { return }
        cited.append(Cited(code: code, how: ""))
    }
}
