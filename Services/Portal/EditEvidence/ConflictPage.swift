/// Two people saved the same item: both texts, side by side (412). Template `conflict`.
struct ConflictPage: Sendable {
    struct Hidden: Sendable {
        let name: String
        let value: String
    }

    struct Field: Sendable {
        let id: String
        let title: String
        /// One of the two: a text to bring together, or the choice whose value holds.
        let mine: TextArea?
        let choice: Choices?
        let theirsLabel: String
        let pieces: [Piece]
    }

    let heading: String
    let happened: String
    /// What was taken from the other one, because the writer had not changed it.
    let takenOver: String?
    /// In place of the fields, where none of them clashes.
    let agreed: String?
    let action: String
    let etag: String
    let hidden: [Hidden]
    let fields: [Field]
    let theirsURL: String
}

extension ConflictPage {
    /// - Parameter codes: what the indicators are called.
    init(
        _ merge: EvidenceMerge, at place: EvidenceFormPlace, etag: String, base: String, by person: String, on date: String, codes: [String: String],
        catalogue: Catalogue
    ) {
        heading = catalogue.text("conflict_heading")
        happened = catalogue.text("conflict_happened", ["person": person, "date": date])
        takenOver =
            merge.takenOver.isEmpty
            ? nil : catalogue.text("conflict_taken_over", ["fields": merge.takenOver.map { $0.label(catalogue, codes: codes) }.joined(separator: ", ")])
        agreed = merge.clashes.isEmpty ? catalogue.text("conflict_agreed") : nil
        action = place.action
        self.etag = etag
        let written = Set(merge.clashes.filter(\.field.isWritten).map(\.field.name))
        hidden = [Hidden(name: "base", value: base)] + merge.merged.fields.filter { !written.contains($0.name) }.map { Hidden(name: $0.name, value: $0.value) }
        fields = merge.clashes.map { Field($0, codes: codes, catalogue) }
        theirsURL = place.cancelURL
    }
}

extension ConflictPage.Field {
    fileprivate init(_ clash: EvidenceMerge.Clash, codes: [String: String], _ catalogue: Catalogue) {
        let field = clash.field
        let (mine, theirs) = (field.words(clash.mine, catalogue), field.words(clash.theirs, catalogue))
        id = "conflict-\(field.name)"
        title = field.label(catalogue, codes: codes)
        theirsLabel = catalogue.text("conflict_theirs")
        self.mine =
            field.isWritten
            ? TextArea(field.name, label: catalogue.text("conflict_mine"), value: field.writing(in: clash.mine), rows: 10, catalogue: catalogue) : nil
        choice =
            field.isWritten
            ? nil
            : Choices(
                field.choiceName, .radio, legend: catalogue.text("conflict_choice"),
                choices: [
                    Choices.Choice("mine", catalogue.text("conflict_choice_mine", ["value": mine])),
                    Choices.Choice("theirs", catalogue.text("conflict_choice_theirs", ["value": theirs])),
                ], chosen: ["mine"]
            )
        pieces =
            field.isWritten
            ? Piece.between(field.writing(in: clash.theirs), field.writing(in: clash.mine)) : [Piece(removed: theirs), Piece(kept: " "), Piece(added: mine)]
    }
}
