import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Publishes an item to all units, the first time or again after it lapsed (E8). What units inherited before it lapsed does not count again by itself: each
/// says anew how it applies.
struct PublishEvidence: Sendable {
    let dependencies: Dependencies

    /// Kinds of unit whose evidence concerns others.
    static let publishers: Set<EvidenceAPI.UnitKind> = [.force, .businessGroup, .directorate]

    /// - Parameters:
    ///   - ifMatch: the item as the person saw it.
    ///   - transaction: nothing may follow in it but the answer's keeping: the audit entry comes last.
    func callAsFunction(
        _ body: EvidenceAPI.PublicationContent, of id: EvidenceID, ifMatch: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EvidenceAPI.CorporateEvidence {
        let item = try await caller.access.lockedEvidence(id, in: transaction)
        try caller.access.require(caller.access.mayPublish(for: item.unit), in: item.unit, .publisherOnly)
        let unit = try await caller.access.unit(item.unit, in: transaction)
        guard PublishEvidence.publishers.contains(unit.kind) else { throw LinkRefusal.notCorporate }
        let now = dependencies.now()
        let content = try PublicationToSave(body, cited: item.indicators, today: LocalDate(now))
        try item.requireWithFiles(ifMatch)
        guard unit.isOpen(on: LocalDate(now)) else { throw EvidenceRefusal.unitClosed }
        if item.isWithdrawn { throw EvidenceRefusal.withdrawn }
        let before = try await PublicationRow.find(id, in: transaction)
        if let before, before.isOffered(on: LocalDate(now)) { throw LinkRefusal.published }
        if let before, before.lapse == nil { try await LapsePublications(dependencies: dependencies).lapse(before, revision: item.revision, in: transaction) }
        try await insert(content, of: item, by: caller.author, at: now, in: transaction)
        let after = try await EvidenceAPI.CorporateEvidence.read(id, as: caller.access, dependencies, in: transaction)
        try await dependencies.record("evidence.published", subject: "evidence/\(id)", before: String?.none, after: body, by: caller, in: transaction)
        return after
    }
}
