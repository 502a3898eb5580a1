import ContractsCore
import ContractsEvidence

extension EvidenceComparePage {
    init(_ comparison: EvidenceAPI.RevisionComparison, of item: EvidenceAPI.Evidence, catalogue: Catalogue) {
        let (from, to) = (comparison.from, comparison.to)
        caption = catalogue.text("evidence_caption", ["unit": item.unitName])
        heading = catalogue.text("compare_heading", ["title": to.content.title])
        summary = catalogue.text(
            "compare_summary",
            ["from": String(from.number), "fromDate": catalogue.time(from.savedAt), "to": String(to.number), "toDate": catalogue.time(to.savedAt)]
        )
        unavailable = nil
        differences = comparison.fields.enumerated().map { place, difference in Difference(difference, place: place, catalogue) }
        emptyState = comparison.fields.isEmpty ? Empty(catalogue.text("compare_identical")) : nil
        let changed = Set(comparison.fields.map(\.field))
        let same = ComparedField.allCases.filter { !changed.contains($0.rawValue) }.map { $0.field.label(catalogue) }
        self.same = comparison.fields.isEmpty || same.isEmpty ? nil : catalogue.text("compare_same", ["fields": same.joined(separator: ", ")])
        links = [Link(catalogue.text("compare_back"), Address.history(item.id)), Link(catalogue.text("history_back"), Address.evidence(item.id))]
    }
}

extension EvidenceComparePage.Difference {
    /// - Parameter prefix: makes the ids unique where a page shows several comparisons.
    init(_ difference: EvidenceAPI.FieldDifference, place: Int, prefix: String = "", _ catalogue: Catalogue) {
        id = "difference-\(prefix)\(place)"
        guard let compared = ComparedField(rawValue: difference.field) else {
            let code = difference.field.split(separator: "/").last.map(String.init) ?? difference.field
            label = EvidenceField.how(code).label(catalogue)
            pieces = difference.pieces.map { Piece($0.text, $0.kind) }
            return
        }
        label = compared.field.label(catalogue)
        guard !compared.field.isWritten || compared.isList else {
            pieces = difference.pieces.map { Piece($0.text, $0.kind) }
            return
        }
        // Values of a list, one after the other.
        pieces = difference.pieces.enumerated().flatMap { index, piece in
            (index == 0 ? [] : [Piece(kept: compared.isList ? "; " : " ")]) + [Piece(compared.words(piece.text, catalogue), piece.kind)]
        }
    }
}
