/// Brings a text that was being written together with what somebody else saved meanwhile: what only one of the two changed is taken from them, the rest clashes.
struct EvidenceMerge: Sendable {
    /// A field that both changed.
    struct Clash: Sendable {
        let field: EvidenceField
        let mine: EvidenceInput
        let theirs: EvidenceInput
    }

    /// With the writer's own text wherever there is a clash.
    private(set) var merged: EvidenceInput
    private(set) var clashes: [Clash] = []
    /// What only the other one changed.
    private(set) var takenOver: [EvidenceField] = []

    /// - Parameter base: what both began from; nil means that it is not known, and every difference clashes.
    init(mine: EvidenceInput, theirs: EvidenceInput, base: EvidenceInput?) {
        merged = mine
        for field in EvidenceField.all(mine, theirs) where !field.isSame(mine, theirs) {
            if let base, field.isSame(theirs, base) { continue }
            if let base, field.isSame(mine, base) || field.isGone(from: mine) {
                field.take(from: theirs, into: &merged)
                takenOver.append(field)
            } else if !field.isGone(from: theirs) {
                clashes.append(Clash(field: field, mine: mine, theirs: theirs))
            }
        }
    }

    /// The form of the conflict page as it was settled: choices fall to one of the two, texts stand as they were brought together.
    static func settled(_ form: Form, theirs: EvidenceInput) -> EvidenceInput {
        var input = EvidenceInput(form)
        for field in EvidenceField.all(input, theirs) where form[field.choiceName] == "theirs" { field.take(from: theirs, into: &input) }
        return input
    }
}
