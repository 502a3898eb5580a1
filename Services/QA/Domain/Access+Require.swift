import ContractsCore

extension Access {
    /// For what the caller may see but not do.
    /// - Throws: `notFound` where the caller may not even read the unit, so that ids give nothing away; else `forbidden` with `reason`.
    func require(_ allowed: Bool, in unit: UnitID, _ reason: AccessRefusal.Reason) throws(AccessRefusal) {
        guard !allowed else { return }
        throw mayRead(unit) ? .forbidden(reason) : .notFound
    }

    /// For what is about no unit.
    func require(_ allowed: Bool, _ reason: AccessRefusal.Reason) throws(AccessRefusal) {
        guard allowed else { throw .forbidden(reason) }
    }
}
