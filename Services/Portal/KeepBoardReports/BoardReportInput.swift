import ContractsCore
import ContractsEIA

/// The form of a report to a board as it was typed.
struct BoardReportInput: Sendable, Equatable {
    var title = ""
    var board = ""
    var meetingOn = DateParts(nil)
    /// A subject.
    var author = ""
    /// Names, one on a line.
    var coauthors = ""
    var unit = ""
    var implications = ""
    var receivedOn = DateParts(nil)

    init(today: LocalDate) { receivedOn = DateParts(today) }

    init(_ form: Form) {
        title = form["title"] ?? ""
        board = form["board"] ?? ""
        meetingOn = DateParts(form, "meetingOn")
        author = form["author"] ?? ""
        coauthors = form["coauthors"] ?? ""
        unit = form["unit"] ?? ""
        implications = form["implications"] ?? ""
        receivedOn = DateParts(form, "receivedOn")
    }

    init(_ report: EIAAPI.BoardReport) {
        title = report.title
        board = report.board
        meetingOn = DateParts(report.meetingOn)
        author = report.author.subject
        coauthors = (report.coauthors ?? []).map(\.name).joined(separator: "\n")
        unit = report.unit?.id.description ?? ""
        implications = report.implications
        receivedOn = DateParts(report.receivedOn)
    }

    /// Nil, with errors, where the service's shape cannot hold it.
    func content(_ people: PersonChoice, _ errors: inout FieldErrors, _ catalogue: Catalogue) -> EIAAPI.BoardReportContent? {
        if people[author] == nil { errors.add("author", catalogue.text("eiaqa_report_error_author")) }
        let others = named(people, &errors, catalogue)
        if receivedOn.date == nil { errors.add("receivedOn", catalogue.text("eiaqa_report_error_receivedOn")) }
        if !meetingOn.isBlank, meetingOn.date == nil { errors.add("meetingOn", catalogue.text("eiaqa_report_error_meetingOn")) }
        guard errors.isEmpty, let author = people[author], let received = receivedOn.date else { return nil }
        return EIAAPI.BoardReportContent(
            title: title, board: board, meetingOn: meetingOn.date, author: author, unit: UnitID(unit), implications: implications, receivedOn: received,
            coauthors: others.isEmpty ? nil : others)
    }

    private func named(_ people: PersonChoice, _ errors: inout FieldErrors, _ catalogue: Catalogue) -> [EIAAPI.Person] {
        var others: [EIAAPI.Person] = []
        for line in coauthors.split(whereSeparator: \.isNewline).map(String.init) where line.contains(where: { !$0.isWhitespace }) {
            let found = people.named(line, catalogue)
            if found.count == 1 {
                others += found
            } else {
                errors.add("coauthors", catalogue.text(found.isEmpty ? "eia_error_unknown_person" : "eia_error_several_people", ["name": line]))
            }
        }
        return others
    }

    func fields(
        _ people: PersonChoice, units: [(value: String, label: String)], _ errors: FieldErrors, _ catalogue: Catalogue
    ) -> [any FormField] {
        func label(_ name: String) -> String { catalogue.text("eiaqa_report_\(name)") }
        return [
            TextField("title", label: label("title"), value: title, error: errors["title"], maximum: 300),
            TextField("board", label: label("board"), value: board, hint: label("board_hint"), error: errors["board"], width: .medium, maximum: 200),
            DateInput("meetingOn", legend: label("meetingOn"), parts: meetingOn, hint: label("meetingOn_hint"), error: errors["meetingOn"]),
            people.field("author", label: label("author"), chosen: author, error: errors["author"], catalogue: catalogue),
            TextArea(
                "coauthors", label: label("coauthors"), value: coauthors, hint: label("coauthors_hint"), error: errors["coauthors"], rows: 2,
                maximum: 2000, catalogue: catalogue),
            Select(
                "unit", label: label("unit"), choices: [(value: "", label: label("unit_none"))] + units, chosen: unit, error: errors["unit"]),
            TextArea(
                "implications", label: label("implications"), value: implications, hint: label("implications_hint"), error: errors["implications"], rows: 6,
                maximum: 10_000, catalogue: catalogue),
            DateInput("receivedOn", legend: label("receivedOn"), parts: receivedOn, hint: catalogue.text("evidence_date_hint"), error: errors["receivedOn"]),
        ]
    }

    static func field(_ pointer: String, _ catalogue: Catalogue) -> (name: String, label: String)? {
        let name = pointer.split(separator: "/").first.map(String.init) ?? ""
        let known = ["title", "board", "meetingOn", "author", "coauthors", "unit", "implications", "receivedOn", "feedback", "significantRevision"]
        return known.contains(name) ? (name, catalogue.text("eiaqa_report_\(name)")) : nil
    }
}
