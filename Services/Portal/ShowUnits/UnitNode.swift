import ContractsCore
import ContractsEvidence

/// A unit in the tree with those below it. Partial `unit-node`, which calls itself.
struct UnitNode: Sendable {
    let url: String
    let name: String
    let facts: String
    /// Never absent: the template would climb to the parent's and not end.
    let branch: Bool
    let open: Bool
    let children: [UnitNode]
}

extension UnitNode {
    /// - Parameter units: in tree order. A unit whose parent is not among them is a root: people see their own part of the tree.
    static func tree(_ units: [EvidenceAPI.UnitSummary], catalogue: Catalogue) -> [UnitNode] {
        let known = Set(units.map(\.id))
        let below = Dictionary(grouping: units) { unit in unit.parent.flatMap { known.contains($0) ? $0 : nil } }
        func nodes(under parent: UnitID?, depth: Int) -> [UnitNode] {
            (below[parent] ?? []).map { unit in
                let children = nodes(under: unit.id, depth: depth + 1)
                return UnitNode(
                    url: Address.unit(unit.id), name: unit.name, facts: unit.facts(catalogue), branch: !children.isEmpty, open: depth < 1 || units.count < 12,
                    children: children
                )
            }
        }
        return nodes(under: nil, depth: 0)
    }
}

extension EvidenceAPI.UnitSummary {
    /// "Borough operational command unit (BOCU) · YE"
    func facts(_ catalogue: Catalogue) -> String {
        catalogue.text("unit_caption", ["kind": catalogue.unitKind(kind), "code": code])
    }
}

extension Catalogue {
    func unitKind(_ kind: EvidenceAPI.UnitKind) -> String {
        text("unit_kind_\(kind.rawValue)")
    }
}
