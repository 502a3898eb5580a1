import ContractsCore
import ContractsQA

/// What of the queue is looked at; it stands in the address, so that a view can be sent.
struct QueueRequest: Sendable {
    var stage: QAAPI.Stage
    var unit: UnitID?
    var state: QAAPI.QueueState?
    var changed = false
    var cursor: String?

    /// Without a stage in the address, the one that more waits at.
    init(_ visit: Visit, counts: QAAPI.QueueCounts) {
        stage = visit.query("stage").flatMap(QAAPI.Stage.init(rawValue:)) ?? (counts.corporate > counts.local ? .corporate : .local)
        unit = visit.query("unit").flatMap(UnitID.init)
        state = visit.query("state").flatMap(QAAPI.QueueState.init(rawValue:))
        changed = visit.query("changed") == "true"
        cursor = visit.query("cursor")
    }

    var address: String { Address.queue(stage: stage, unit: unit, state: state, changed: changed) }

    /// The service's query.
    var query: [(String, String)] {
        [("stage", stage.rawValue), ("limit", "100")]
            + [unit.map { ("unit", $0.description) }, state.map { ("state", $0.rawValue) }, changed ? ("changed", "true") : nil, cursor.map { ("cursor", $0) }]
            .compactMap(\.self)
    }

    func with(_ change: (inout QueueRequest) -> Void) -> String {
        var other = self
        other.cursor = nil
        change(&other)
        return other.address
    }
}
