import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Ends publications whose last day is past, everywhere that units lean on them (E8).
struct LapsePublications: Sendable {
    let dependencies: Dependencies

    private static let service = EvidenceAPI.Author(subject: EvidenceAPI.service, name: "Evidence service")

    /// All that are due, each in a transaction of its own.
    func callAsFunction() async throws {
        for item in try await due(on: LocalDate(dependencies.now()), in: dependencies.pool) {
            try await dependencies.pool.transaction { try await lapse(item, in: $0) }
        }
    }

    /// Those that one unit leans on: nothing that is past its day is submitted, whenever the round above was last.
    func callAsFunction(of unit: UnitID, in transaction: Transaction) async throws {
        for item in try await due(on: LocalDate(dependencies.now()), leanedOnBy: unit, in: transaction) { try await lapse(item, in: transaction) }
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
