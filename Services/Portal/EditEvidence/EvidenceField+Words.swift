import ContractsEvidence

extension EvidenceField {
    /// - Parameter codes: what indicators are called on the page.
    func label(_ catalogue: Catalogue, codes: [String: String] = [:]) -> String {
        switch self {
        case .text(.title): catalogue.text("evidence_title_label")
        case .text(.whatWasDone): catalogue.text("evidence_what_done")
        case .text(.whatChanged): catalogue.text("evidence_what_changed")
        case .text(.sources): catalogue.text("evidence_sources")
        case .text(.owner): catalogue.text("evidence_owner_label")
        case .text(.authors): catalogue.text("evidence_authors_label")
        case .date(.from): catalogue.text("evidence_from")
        case .date(.until): catalogue.text("evidence_until")
        case .date(.reviewBy): catalogue.text("evidence_review_by")
        case .list(.kind): catalogue.text("evidence_kind")
        case .list(.characteristics): catalogue.text("evidence_characteristics")
        case .list(.aims): catalogue.text("evidence_aims")
        case .choice(.marking): catalogue.text("control_marking")
        case .choice(.publication): catalogue.text("evidence_publication_label")
        case .how(let key): catalogue.text("evidence_how_meets_code", ["code": codes[key] ?? key])
        }
    }

    /// The value as it is read.
    func words(_ input: EvidenceInput, _ catalogue: Catalogue) -> String {
        let words = EvidenceWords(catalogue)
        let text =
            switch self {
            case .text, .how, .choice(.marking): writing(in: input)
            case .choice(.publication): input.publication.isEmpty ? "" : catalogue.text(input.publication == "yes" ? "form_yes" : "form_no")
            case .date(let date):
                input[keyPath: date.path].date.map { catalogue.date($0) }
                    ?? [input[keyPath: date.path].day, input[keyPath: date.path].month, input[keyPath: date.path].year].filter { !$0.isEmpty }.joined(
                        separator: " ")
            case .list(.kind): input.kinds.map { catalogue.text("evidence_kind_\(EvidenceWords.key($0))") }.joined(separator: ", ")
            case .list(.characteristics):
                input.characteristics.compactMap(EvidenceAPI.Characteristic.init(rawValue:)).map(words.characteristic).joined(separator: ", ")
            case .list(.aims): input.aims.compactMap(EvidenceAPI.DutyAim.init(rawValue:)).map(words.aim).joined(separator: "; ")
            }
        return text.isEmpty ? catalogue.text("evidence_none_given") : text
    }
}
