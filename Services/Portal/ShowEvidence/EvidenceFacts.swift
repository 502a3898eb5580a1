import ContractsEvidence

/// The particulars of an item in one line: kinds, dates, indicators, marking.
enum EvidenceFacts {
    static func line(_ content: EvidenceAPI.EvidenceContent, cited: [EvidenceAPI.CitedIndicator], catalogue: Catalogue) -> String {
        catalogue.text(
            "evidence_card_facts",
            [
                "kind": kinds(content, catalogue), "dates": dates(content, catalogue), "codes": cited.map(\.code).joined(separator: ", "),
                "marking": content.control.marking.rawValue,
            ]
        )
    }

    static func kinds(_ content: EvidenceAPI.EvidenceContent, _ catalogue: Catalogue) -> String {
        guard !content.kinds.isEmpty else { return catalogue.text("evidence_kind_none") }
        return content.kinds.map { catalogue.text("evidence_kind_\($0.rawValue.replacing("-", with: "_"))") }.joined(separator: ", ")
    }

    static func dates(_ content: EvidenceAPI.EvidenceContent, _ catalogue: Catalogue) -> String {
        switch (content.from, content.to) {
        case (let from?, let to?) where from == to: catalogue.text("evidence_dates_on", ["date": catalogue.date(from)])
        case (let from?, let to?): catalogue.text("evidence_dates_span", ["from": catalogue.date(from), "until": catalogue.date(to)])
        case (let from?, nil): catalogue.text("evidence_dates_from", ["date": catalogue.date(from)])
        case (nil, let to?): catalogue.text("evidence_dates_until", ["date": catalogue.date(to)])
        case (nil, nil): catalogue.text("evidence_dates_none")
        }
    }
}
