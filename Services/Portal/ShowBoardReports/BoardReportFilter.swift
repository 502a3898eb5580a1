import ContractsCore
import ContractsEIA

/// Which reports are shown; it stands in the address, so that a view can be sent.
struct BoardReportFilter: Sendable {
    let text: String?
    let board: String?
    let state: EIAAPI.ReportState?
    let revision: Bool
    let from: LocalDate?
    let to: LocalDate?

    /// What the address does not say, or says wrongly, is left out.
    init(_ visit: Visit) {
        text = visit.query("q").map { String($0.prefix(200)) }
        board = visit.query("board").map { String($0.prefix(200)) }
        state = visit.query("state").flatMap(EIAAPI.ReportState.init)
        revision = visit.query("revision") == "true"
        from = visit.query("from").flatMap(LocalDate.init)
        to = visit.query("to").flatMap(LocalDate.init)
    }

    var items: [(name: String, value: String)] {
        let values: [(String, String?)] = [
            ("q", text), ("board", board), ("state", state?.rawValue), ("revision", revision ? "true" : nil), ("from", from?.description),
            ("to", to?.description),
        ]
        return values.compactMap { name, value in value.map { (name, $0) } }
    }

    var query: [(String, String)] { items.map { ($0.name, $0.value) } }
    /// What the figures know of it.
    var period: [(String, String)] { query.filter { ["from", "to"].contains($0.0) } }

    func fields(_ catalogue: Catalogue) -> [any FormField] {
        let any = [(value: "", label: catalogue.text("eiaqa_any"))]
        return [
            TextField("q", label: catalogue.text("eiaqa_reports_words"), value: text, type: "search"),
            TextField("board", label: catalogue.text("eiaqa_report_board"), value: board),
            Select(
                "state", label: catalogue.text("eiaqa_reports_state"),
                choices: any + EIAAPI.ReportState.allCases.map { (value: $0.rawValue, label: catalogue.reportState($0)) }, chosen: state?.rawValue),
            Select(
                "revision", label: catalogue.text("eiaqa_reports_revision"),
                choices: any + [(value: "true", label: catalogue.text("eiaqa_reports_revision_only"))], chosen: revision ? "true" : ""),
            TextField("from", label: catalogue.text("eiaqa_reports_from"), value: from?.description, type: "date"),
            TextField("to", label: catalogue.text("eiaqa_reports_to"), value: to?.description, type: "date"),
        ]
    }
}

extension Catalogue {
    func reportState(_ state: EIAAPI.ReportState) -> String { text("eiaqa_report_state_\(state.rawValue)") }
}
