import ContractsCore
import ContractsEIA

/// Which policies a list shows. It stands in the address.
struct PolicyFilter: Sendable, Equatable {
    var text: String?
    var unit: UnitID?
    var kind: EIAAPI.PolicyKind?
    var compliance: EIAAPI.Compliance?
    var supported = false
    /// Those that the reader is the named adviser of.
    var advised = false
}

extension PolicyFilter {
    /// What the address does not say, or says wrongly, is left out.
    init(_ visit: Visit) {
        text = visit.query("q").map { String($0.prefix(100)) }
        unit = visit.query("unit").flatMap(UnitID.init)
        kind = visit.query("kind").flatMap(EIAAPI.PolicyKind.init)
        compliance = visit.query("compliance").flatMap(EIAAPI.Compliance.init)
        supported = visit.query("supported") == "true"
        advised = visit.query("adviser") == "me"
    }

    /// The same for the portal's addresses and for the service.
    var items: [(name: String, value: String)] {
        let values: [(String, String?)] = [
            ("q", text), ("unit", unit?.description), ("kind", kind?.rawValue), ("compliance", compliance?.rawValue), ("supported", supported ? "true" : nil),
            ("adviser", advised ? "me" : nil),
        ]
        return values.compactMap { name, value in value.map { (name, $0) } }
    }
}
