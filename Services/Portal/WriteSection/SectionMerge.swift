import ContractsEIA

/// Brings a section that was being written together with what somebody else saved meanwhile: what only one of the two changed is taken over, the rest clashes.
struct SectionMerge: Sendable {
    let mine: EIAAPI.SectionContent
    let theirs: EIAAPI.SectionContent
    /// With the writer's own text wherever there is a clash.
    private(set) var merged: EIAAPI.SectionContent
    private(set) var clashes: [SectionPart] = []
    /// What only the other one changed.
    private(set) var takenOver: [SectionPart] = []

    /// - Parameter base: what both began from; nil means that it is not known, and every difference clashes.
    init(_ section: EIAAPI.Section, mine: EIAAPI.SectionContent, theirs: EIAAPI.SectionContent, base: EIAAPI.SectionContent?) {
        let mine = mine.withoutBlankRows
        self.mine = mine
        self.theirs = theirs
        merged = mine
        for part in SectionPart.all(of: section) where !part.isSame(mine, theirs) {
            if let base, part.isSame(theirs, base) { continue }
            if let base, part.isSame(mine, base) {
                merged = part.taken(from: theirs, into: merged)
                takenOver.append(part)
            } else {
                clashes.append(part)
            }
        }
    }

    /// The form of the conflict page as it was settled: texts stand as they were brought together, the rest falls to one of the two or, for a table, to both.
    static func settled(_ form: Form, _ section: EIAAPI.Section, theirs: EIAAPI.SectionContent) -> EIAAPI.SectionContent {
        var content = EIAAPI.SectionContent(form, of: section)
        for part in SectionPart.all(of: section) {
            switch form[part.choiceName] {
            case "theirs": content = part.taken(from: theirs, into: content)
            case "both" where part.isTable: content = part.joined(content, theirs)
            default: continue
            }
        }
        return content
    }
}
