import ContractsCore
import ContractsEIA

/// Which assessments a list shows. It stands in the address, so that a view can be kept and sent.
struct AssessmentFilter: Sendable, Equatable {
    /// Groups of states that many people look for; `all` or one state are filters as well.
    static let groups: [(word: String, states: [EIAAPI.State])] = [
        ("making", [.draft, .screening, .full, .ownerCheck, .returned]), ("judging", [.submitted, .inQa]), ("deciding", [.approved, .decided]),
        ("in-force", [.published, .withheld, .monitoring, .reviewDue, .reviewed]), ("over", [.notNeeded, .withdrawn, .superseded]),
    ]

    var text: String?
    /// Nil: all of them.
    var state: String?
    var unit: UnitID?
    var mine = false
}

extension AssessmentFilter {
    /// What the address does not say, or says wrongly, is left out.
    init(_ visit: Visit) {
        text = visit.query("q").map { String($0.prefix(100)) }
        state = visit.query("state").flatMap { asked in AssessmentFilter.words.contains(asked) ? asked : nil }
        unit = visit.query("unit").flatMap(UnitID.init)
        mine = visit.query("mine") == "true"
    }

    static var words: [String] { groups.map(\.word) + EIAAPI.State.allCases.map(\.rawValue) }

    /// For the portal's own addresses.
    var items: [(name: String, value: String)] {
        let values: [(String, String?)] = [("q", text), ("state", state), ("unit", unit?.description), ("mine", mine ? "true" : nil)]
        return values.compactMap { name, value in value.map { (name, $0) } }
    }

    /// What the service is asked.
    var query: [(String, String)] {
        let states = AssessmentFilter.groups.first { $0.word == state }?.states.map(\.rawValue).joined(separator: ",") ?? state
        return items.filter { $0.name != "state" }.map { ($0.name, $0.value) } + (states.map { [("state", $0)] } ?? [])
    }
}
