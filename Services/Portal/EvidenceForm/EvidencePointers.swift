/// Which field of the form a pointer of the service's refusal is about.
struct EvidencePointers {
    /// The cited indicators in the order in which they were sent.
    let keys: [String]
    /// What they are called on the page.
    let codes: [String: String]
    let catalogue: Catalogue

    init(_ input: EvidenceInput, _ indicators: UnitIndicators, catalogue: Catalogue) {
        keys = input.cited.map(\.key)
        codes = indicators.codes(of: keys, catalogue)
        self.catalogue = catalogue
    }

    func field(_ pointer: String) -> (name: String, label: String)? {
        let parts = pointer.split(separator: "/")
        if parts.first == "indicators" {
            guard parts.count == 2, let index = Int(parts[1]), keys.indices.contains(index) else {
                return parts.count == 1 ? ("add", catalogue.text("evidence_part_meets")) : nil
            }
            let key = keys[index]
            return (EvidenceWords.howName(key), catalogue.text("evidence_how_meets_code", ["code": codes[key] ?? key]))
        }
        return EvidencePointers.names[pointer].map { ($0.field, catalogue.text($0.label)) }
    }

    private static let names: [String: (field: String, label: String)] = [
        "/title": ("title", "evidence_title_label"), "/whatWasDone": ("whatWasDone", "evidence_what_done"),
        "/whatChanged": ("whatChanged", "evidence_what_changed"),
        "/from": ("from", "evidence_from"), "/to": ("until", "evidence_until"), "/kinds": ("kind", "evidence_kind"),
        "/characteristics": ("characteristics", "evidence_characteristics"), "/aims": ("aims", "evidence_aims"), "/sources": ("sources", "evidence_sources"),
        "/reviewBy": ("reviewBy", "evidence_review_by"), "/control/marking": ("marking", "control_marking"),
        "/control/suitableForPublication": ("publication", "evidence_publication_label"), "/control/owner": ("owner", "evidence_owner_label"),
        "/control/authors": ("authors", "evidence_authors_label"),
    ]
}
