import ContractsCore

/// Something added up over units: for each force (a unit at the top of the tree) and for all of them together.
struct ByForce<Value: Sendable>: Sendable {
    let forces: [UnitID: Value]
    let whole: Value
    /// Every transaction before this one had ended when the sums were read.
    let horizon: Int64
}

/// Which part of the sums is read: all, or some forces again.
struct ForcesAsked: Sendable {
    /// Nil: all.
    let only: [UnitID]?
}
