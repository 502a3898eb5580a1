import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Ends publications whose last day is past, everywhere that units lean on them (E8).
struct LapsePublications: Sendable {
    let dependencies: Dependencies

    private static let service = EvidenceAPI.Author(subject: EvidenceAPI.service, name: "Evidence service")

    /// All that are due.
    func callAsFunction() async throws {
        try await lapse(try await due(on: LocalDate(dependencies.now()), in: dependencies.pool))
    }

    /// Those that one unit leans on: nothing that is past its day is submitted, whenever the round above was last.
    func callAsFunction(leanedOnBy unit: UnitID) async throws {
        try await lapse(try await due(on: LocalDate(dependencies.now()), leanedOnBy: unit, in: dependencies.pool))
    }

    /// Each in a transaction of its own. One that cannot be ended does not keep the others from it.
    /// - Throws: the first error, after all were tried.
    private func lapse(_ items: [EvidenceID]) async throws {
        var failure: (any Error)?
        for item in items {
            do {
                try await dependencies.pool.transaction { try await lapse(item, in: $0) }
            } catch let error as CancellationError {
                throw error
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
    }

    private func lapse(_ item: EvidenceID, in transaction: Transaction) async throws {
        guard let row = try await EvidenceRow.lock(item, in: transaction), let publication = try await PublicationRow.find(item, in: transaction),
            publication.lapse == nil, publication.until < LocalDate(dependencies.now())
        else { return }
        try await lapse(publication, revision: row.revision, in: transaction)
    }

    /// - Parameter revision: the item's; its row is held by the caller.
    func lapse(_ publication: PublicationRow, revision: Int, in transaction: Transaction) async throws {
        let now = dependencies.now()
        try await publication.lapse(.expired, because: nil, by: Self.service, at: now, in: transaction)
        try await LinkCascade(dependencies, item: publication.item, revision: revision, by: Self.service, at: now)
            .lapse(.expired, because: nil, in: transaction)
        try await AuditTrail.append(
            AuditEntry(
                actor: Self.service.subject, actorName: Self.service.name, action: "evidence.publication-expired", subject: "evidence/\(publication.item)",
                origin: "until \(publication.until)"),
            in: transaction)
    }
}
