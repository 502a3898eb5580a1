/// What EXPLAIN says in JSON, as far as it matters here.
struct ExplainedPlan: Codable, Sendable {
    struct Node: Codable, Sendable {
        let rows: Double
        let plans: [Node]?

        enum CodingKeys: String, CodingKey {
            case rows = "Plan Rows"
            case plans = "Plans"
        }
    }

    let plan: Node

    enum CodingKeys: String, CodingKey {
        case plan = "Plan"
    }

    /// The rows of each part of an appended plan, as PostgreSQL estimates; where several processes share the work, it stands below what gathers theirs.
    var parts: [Double] {
        var node = plan
        while let below = node.plans, below.count == 1 { node = below[0] }
        return node.plans?.map(\.rows) ?? []
    }
}
