import ContractsEvidence

/// What the unit said of an inherited or carried item, as it is frozen with it.
struct FrozenStatement: Sendable {
    /// Where the item is from, and whose words these are.
    let source: String
    let text: String

    init(_ link: EvidenceAPI.FrozenLink, _ catalogue: Catalogue) {
        let author = link.statement.writtenBy
        let values = [
            "unit": link.unitName, "person": catalogue.person(author.name, rank: author.rank), "date": catalogue.date(link.statement.writtenAt),
        ]
        source = catalogue.text(link.kind == .inherited ? "frozen_inherited" : "frozen_carried", values)
        text = link.statement.text
    }
}
