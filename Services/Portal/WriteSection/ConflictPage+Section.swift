import ContractsCore
import ContractsEIA

extension ConflictPage {
    /// - Parameter standing: the section as the other one saved it.
    init(_ merge: SectionMerge, _ standing: EIAAPI.SectionDetail, catalogue: Catalogue) {
        let state = standing.state
        heading = catalogue.text("conflict_heading")
        happened = catalogue.text(
            "conflict_happened",
            ["person": state.changedBy.map { catalogue.person($0) } ?? "", "date": state.changedAt.map { catalogue.time($0) } ?? ""])
        takenOver =
            merge.takenOver.isEmpty
            ? nil : catalogue.text("conflict_taken_over", ["fields": merge.takenOver.map(\.label).joined(separator: ", ")])
        agreed = merge.clashes.isEmpty ? catalogue.text("conflict_agreed") : nil
        action = Address.section(state.key, of: standing.assessment.id)
        etag = standing.etag
        let written = Set(merge.clashes.filter(\.isWritten).map(\.name))
        hidden =
            [Hidden(name: "base", value: String(state.revision))]
            + merge.merged.fields(of: standing.section).filter { !written.contains($0.name) }.map { Hidden(name: $0.name, value: $0.value) }
        fields = merge.clashes.map { Field($0, merge, catalogue) }
        theirsURL = Address.section(state.key, of: standing.assessment.id) + "?mine=no"
    }
}

extension ConflictPage.Field {
    fileprivate init(_ part: SectionPart, _ merge: SectionMerge, _ catalogue: Catalogue) {
        let (mine, theirs) = (part.words(in: merge.mine, catalogue), part.words(in: merge.theirs, catalogue))
        id = "conflict-\(part.name)"
        title = part.label
        theirsLabel = catalogue.text("conflict_theirs")
        self.mine =
            part.isWritten
            ? TextArea(part.name, label: catalogue.text("conflict_mine"), value: mine, rows: 8, catalogue: catalogue) : nil
        let none = catalogue.text("eia_none_given")
        let both = part.isTable ? [Choices.Choice("both", catalogue.text("eia_conflict_both"))] : []
        choice =
            part.isWritten
            ? nil
            : Choices(
                part.choiceName, .radio, legend: catalogue.text("conflict_choice"),
                choices: both + [
                    Choices.Choice("mine", catalogue.text("conflict_choice_mine", ["value": part.isTable ? "" : mine.isEmpty ? none : mine])),
                    Choices.Choice("theirs", catalogue.text("conflict_choice_theirs", ["value": part.isTable ? "" : theirs.isEmpty ? none : theirs])),
                ], chosen: [part.isTable ? "both" : "mine"])
        pieces =
            part.isWritten || part.isTable
            ? Piece.between(theirs, mine) : [Piece(removed: theirs.isEmpty ? none : theirs), Piece(kept: " "), Piece(added: mine.isEmpty ? none : mine)]
    }
}
