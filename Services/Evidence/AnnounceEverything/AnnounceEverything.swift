import ContractsCore
import ContractsEvidence
import Events
import Postgres

/// Tells every subscriber again how units, published standards and applicability stand: for one that was added after the outbox had let the first news go.
/// A receiver that knows it all changes nothing.
struct AnnounceEverything: Sendable {
    let dependencies: Dependencies

    struct Announced: Sendable {
        let units: Int
        let standards: Int
        let decisions: Int
    }

    /// In the order in which a receiver needs them: units, standards, what applies.
    func callAsFunction(as caller: Caller) async throws -> Announced {
        try caller.access.requireAdministrator()
        return try await dependencies.pool.transaction { transaction in
            let units = try await units(in: transaction)
            try await dependencies.announce(units, in: transaction)
            let standards = try await published(in: transaction)
            for version in standards { try await announce(version, in: transaction) }
            let decisions = try await decisions(in: transaction)
            try await dependencies.outbox.add(
                type: EvidenceEvents.applicabilityDecided, decisions.map { (subject: $0.unit.description, data: $0) }, in: transaction)
            try await dependencies.record("everything.announced", subject: "events", by: caller, in: transaction)
            return Announced(units: units.count, standards: standards.count, decisions: decisions.count)
        }
    }

    private func announce(_ version: StandardVersionID, in transaction: Transaction) async throws {
        guard let row = try await StandardVersionRow.find(version, in: transaction) else { return }
        let parts = try await StandardPartRow.all(of: version, in: transaction)
        let event = EvidenceEvents.StandardPublished(version: version, document: EvidenceAPI.StandardVersion(row, parts: parts))
        try await dependencies.outbox.add(type: EvidenceEvents.standardPublished, subject: version.description, data: event, in: transaction)
    }
}
