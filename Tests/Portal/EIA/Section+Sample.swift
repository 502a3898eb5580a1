import ContractsEIA

extension EIAAPI.Section {
    /// One field of each kind.
    static let sample = EIAAPI.Section(
        key: "sample", number: 7, title: "Sample", purpose: "For tests.",
        fields: [
            field("what", .longText), field("began-on", .date), field("change", .choice, choices: ["new", "stopped"]),
            field("groups", .choices, choices: ["public", "staff"]),
            field("actions", .table, columns: [column("what", .text), column("for", .choices, choices: ["age", "sex"]), column("due", .date)]),
            field(
                "effects", .matrix, columns: [column("impact", .choice, choices: ["none", "negative"]), column("reason", .longText)], rows: ["age", "sex"]),
        ])

    private static func field(
        _ key: String, _ kind: EIAAPI.FieldKind, choices: [String] = [], columns: [EIAAPI.Column] = [], rows: [String] = []
    ) -> EIAAPI.Field {
        EIAAPI.Field(key: key, label: key, kind: kind, required: true, prompts: [], choices: named(choices), columns: columns, rows: named(rows))
    }

    private static func column(_ key: String, _ kind: EIAAPI.FieldKind, choices: [String] = []) -> EIAAPI.Column {
        EIAAPI.Column(key: key, label: key, kind: kind, required: true, choices: named(choices))
    }

    private static func named(_ codes: [String]) -> [EIAAPI.NamedChoice] { codes.map { EIAAPI.NamedChoice(code: $0, label: $0.uppercased()) } }
}

extension EIAAPI.SectionContent {
    /// Every field of the sample answered.
    static let sample = EIAAPI.SectionContent(fields: [
        "what": .init(text: "A new duty roster"), "began-on": .init(text: "2026-11-03"), "change": .init(codes: ["new"]),
        "groups": .init(codes: ["public", "staff"]),
        "actions": .init(rows: [.init(cells: ["what": "Ask the staff", "for": "age sex", "due": "2027-01-31"]), .init(cells: ["what": "Look again"])]),
        "effects": .init(rows: [.init(key: "age", cells: ["impact": "negative", "reason": "Early turns"]), .init(key: "sex", cells: ["impact": "none"])]),
    ])

    func with(_ key: String, _ value: EIAAPI.Value?) -> EIAAPI.SectionContent {
        var fields = fields
        fields[key] = value
        return EIAAPI.SectionContent(fields: fields)
    }

    func withReason(_ text: String) -> EIAAPI.SectionContent {
        with("effects", .init(rows: [.init(key: "age", cells: ["impact": "negative", "reason": text]), .init(key: "sex", cells: ["impact": "none"])]))
    }
}
