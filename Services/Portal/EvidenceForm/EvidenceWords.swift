/// The fields of evidence with their labels, hints and limits, the same on the short and the whole form.
struct EvidenceWords {
    let catalogue: Catalogue

    init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
    }

    func title(_ value: String?, error: String?) -> TextField {
        TextField(
            "title", label: catalogue.text("evidence_title_label"), value: value, hint: catalogue.text("evidence_title_hint"), error: error, maximum: 200,
            required: true)
    }

    func whatWasDone(_ value: String?, error: String?, advice: [String]?) -> TextArea {
        TextArea(
            "whatWasDone", label: catalogue.text("evidence_what_done"), value: value, hint: catalogue.text("evidence_what_done_hint"), error: error, rows: 8,
            maximum: 20_000,
            advice: advice, catalogue: catalogue
        )
    }

    func whatChanged(_ value: String?, error: String?, advice: [String]?) -> TextArea {
        TextArea(
            "whatChanged", label: catalogue.text("evidence_what_changed"), value: value, hint: catalogue.text("evidence_what_changed_hint"), error: error,
            rows: 6,
            maximum: 20_000, advice: advice, catalogue: catalogue
        )
    }

    func howThisMeets(_ key: String, code: String, _ value: String?, error: String?, rows: Int = 4) -> TextArea {
        TextArea(
            EvidenceWords.howName(key), label: catalogue.text("evidence_how_meets_code", ["code": code]), value: value,
            hint: catalogue.text("evidence_how_meets_hint"),
            error: error, rows: rows, maximum: 5000, catalogue: catalogue
        )
    }

    func date(_ name: String, _ label: String, _ parts: DateParts, hint: String, error: String?) -> DateInput {
        DateInput(name, legend: catalogue.text(label), parts: parts, hint: catalogue.text(hint), error: error)
    }

    func sources(_ value: String, error: String?) -> TextArea {
        TextArea(
            "sources", label: catalogue.text("evidence_sources"), value: value, hint: catalogue.text("evidence_sources_hint"), error: error, rows: 4,
            catalogue: catalogue)
    }

    func owner(_ value: String, error: String?) -> TextField {
        TextField("owner", label: catalogue.text("evidence_owner_label"), value: value, error: error, width: .medium, maximum: 200)
    }

    func authors(_ value: String, error: String?) -> TextArea {
        TextArea(
            "authors", label: catalogue.text("evidence_authors_label"), value: value, hint: catalogue.text("evidence_authors_hint"), error: error, rows: 3,
            catalogue: catalogue)
    }

    /// The form field that says how an item meets the indicator.
    static func howName(_ key: String) -> String { "how-\(key)" }
}
