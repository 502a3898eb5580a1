import ContractsCore
import ContractsEIA

extension AssessmentEntriesPage.Entry {
    init(_ entry: EIAAPI.RegisterEntry, _ catalogue: Catalogue) {
        title = "\(entry.reference) \(entry.title)"
        url = Address.published(entry.id)
        notes = catalogue.marks(entry)
        extract = entry.excerpt.map(SearchPage.Piece.pieces) ?? []
        texts = entry.withheldBecause.map { [AssessmentFormPage.Text(label: catalogue.text("eiaqa_withheld_because"), text: $0)] } ?? []
        let when = catalogue.text(entry.published ? "eiaqa_published_on" : "eiaqa_withheld_on", ["date": catalogue.date(entry.publishedAt)])
        let review = entry.reviewDate.map { catalogue.text("eiaqa_review_on", ["date": catalogue.date($0)]) }
        facts = [catalogue.policyKind(entry.policy.kind), entry.unit.name, entry.outcome.map { catalogue.decision($0) }, when, review].compactMap(\.self)
            .joined(separator: " · ")
        links = []
    }
}

extension Catalogue {
    /// What the register says of it besides its words.
    func marks(_ entry: EIAAPI.RegisterEntry) -> [String] {
        [
            entry.published ? nil : text("eiaqa_mark_withheld"), entry.retrospective ? text("eiaqa_mark_retrospective") : nil,
            entry.approvalVoid ? text("eiaqa_mark_void") : nil,
        ].compactMap(\.self)
    }
}

extension EIAAPI.State {
    /// Where it stands in the register, which anyone signed in may read.
    static let listed: Set<EIAAPI.State> = [.published, .withheld, .monitoring, .reviewDue, .reviewed]
}
