import ContractsCore
import ContractsEvidence

/// Which lines of a log are shown, and in which order. It stands in the address, so that a view can be kept and sent.
struct LogFilter: Sendable {
    static let all = "all"

    /// `open`, `closed` or `all`.
    var state = EvidenceAPI.LogState.open.rawValue
    var text: String?
    var from: String?
    var to: String?
    var sort = EvidenceAPI.LogSort.listed
    var ascending = false

    static func sorts(_ kind: EvidenceAPI.LogKind) -> [EvidenceAPI.LogSort] {
        switch kind {
        case .learning: [.listed]
        case .risk: [.listed, .day, .likelihood, .impact]
        case .effort: [.listed, .minutes]
        }
    }
}

extension LogFilter {
    /// What the address does not say, or says wrongly, is left out.
    init(_ visit: Visit, _ kind: EvidenceAPI.LogKind) {
        if let asked = visit.query("state"), LogFilter.states.contains(asked) { state = asked }
        text = visit.query("q").map { String($0.prefix(200)) }
        from = visit.query("from").flatMap { LocalDate($0)?.description }
        to = visit.query("to").flatMap { LocalDate($0)?.description }
        if let asked = visit.query("sort").flatMap(EvidenceAPI.LogSort.init), LogFilter.sorts(kind).contains(asked) { sort = asked }
        ascending = visit.query("order") == EvidenceAPI.SortOrder.ascending.rawValue
    }

    static let states = EvidenceAPI.LogState.allCases.map(\.rawValue) + [all]

    /// For the portal's own addresses.
    var items: [(name: String, value: String)] {
        (state == EvidenceAPI.LogState.open.rawValue ? [] : [("state", state)]) + narrowing
    }

    /// What the evidence service is asked.
    var query: [(String, String)] {
        (state == LogFilter.all ? [] : [("state", state)]) + narrowing
    }

    private var narrowing: [(String, String)] {
        let values: [(String, String?)] = [
            ("q", text), ("from", from), ("to", to), ("sort", sort == .listed ? nil : sort.rawValue),
            ("order", ascending ? EvidenceAPI.SortOrder.ascending.rawValue : nil),
        ]
        return values.compactMap { name, value in value.map { (name, $0) } }
    }

    func fields(_ kind: EvidenceAPI.LogKind, _ catalogue: Catalogue) -> [any FormField] {
        let sorts = LogFilter.sorts(kind).map { sort in
            (value: sort.rawValue, label: catalogue.text("log_sort_\(sort == .listed ? "listed_\(kind.rawValue)" : sort.rawValue)"))
        }
        let orders = [EvidenceAPI.SortOrder.descending, .ascending].map { (value: $0.rawValue, label: catalogue.text("log_order_\($0.rawValue)")) }
        return [
            Select(
                "state", label: catalogue.text("log_filter_state"), choices: LogFilter.states.map { (value: $0, label: catalogue.text("log_states_\($0)")) },
                chosen: state),
            TextField("q", label: catalogue.text("log_filter_text"), value: text, type: "search"),
            TextField("from", label: catalogue.text("log_filter_from"), value: from, type: "date"),
            TextField("to", label: catalogue.text("log_filter_to"), value: to, type: "date"),
            Select("sort", label: catalogue.text("log_filter_sort"), choices: sorts, chosen: sort.rawValue),
            Select(
                "order", label: catalogue.text("log_filter_order"), choices: orders,
                chosen: (ascending ? EvidenceAPI.SortOrder.ascending : .descending).rawValue),
        ]
    }
}
