import Postgres

extension ImportDemonstration {
    /// The audit trail says whether it was: it outlasts whatever was done with the sample since.
    func wasDone(in transaction: Transaction) async throws -> Bool {
        try await transaction.row("SELECT EXISTS (SELECT FROM audit_entry WHERE subject = 'demonstration' AND action = \(Self.action))") { (done: Bool) in done
        } ?? false
    }
}
