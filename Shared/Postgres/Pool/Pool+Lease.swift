extension Pool {
    /// Lends one connection for the time of `body`. What is left in a transaction at the end is closed, not lent again.
    @discardableResult
    package func withLease<T>(_ body: (Lease) async throws -> T) async throws -> T {
        try refuseInsideLease()
        let leased = LeasedConnection(try await acquireAlive(), of: self)
        defer { release(leased.connection, reusable: leased.end()) }
        return try await LeasedConnection.$current.withValue(leased) {
            try await body(Lease(leased: leased))
        }
    }

    func refuseInsideLease() throws {
        if LeasedConnection.holds(self) { throw PostgresMisuse.poolInsideLease }
    }

    private func acquireAlive() async throws -> Connection {
        while true {
            let connection = try await acquire()
            if await connection.isAlive() { return connection }
            release(connection)
        }
    }
}
