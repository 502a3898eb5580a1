import ContractsCore

extension Access {
    /// Another unit's things are not there for those who may not read them: `notFound`, so that ids give nothing away.
    func requireReading(_ unit: UnitID) throws(AccessRefusal) {
        guard mayRead(unit) else { throw .notFound }
    }

    /// For what the caller may see but not do.
    /// - Throws: `notFound` where the caller may not even read the unit, else `forbidden` with `reason`.
    func require(_ allowed: Bool, in unit: UnitID, _ reason: AccessRefusal.Reason) throws(AccessRefusal) {
        try requireReading(unit)
        guard allowed else { throw .forbidden(reason) }
    }

    /// For what is about no unit.
    func require(_ allowed: Bool, _ reason: AccessRefusal.Reason) throws(AccessRefusal) {
        guard allowed else { throw .forbidden(reason) }
    }

    func requireAdministrator() throws(AccessRefusal) {
        try require(administers, .administratorOnly)
    }
}
