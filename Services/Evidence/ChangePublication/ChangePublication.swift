import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Changes for what and until when an item is offered (E8). What is no longer offered lapses in every unit.
struct ChangePublication: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ body: EvidenceAPI.PublicationContent, of id: EvidenceID, ifMatch: ETag, as caller: Caller
    ) async throws -> EvidenceAPI.CorporateEvidence {
        try await dependencies.pool.transaction { transaction in
            let item = try await caller.access.lockedEvidence(id, in: transaction)
            try caller.access.require(caller.access.mayPublish(for: item.unit), in: item.unit, .publisherOnly)
            guard let before = try await PublicationRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
            let now = dependencies.now()
            let content = try PublicationToSave(body, cited: item.indicators, offered: before.indicators, today: LocalDate(now))
            try before.current.require(ifMatch)
            guard before.isOffered(on: LocalDate(now)) else { throw LinkRefusal.lapsed }
            guard content.indicators != before.indicators || content.until != before.until else {
                return try await EvidenceAPI.CorporateEvidence.read(id, as: caller.access, dependencies, in: transaction)
            }
            try await update(content, of: id, by: caller.author, at: now, in: transaction)
            if !Set(content.indicators).isSuperset(of: before.indicators) {
                let cascade = LinkCascade(dependencies, item: id, revision: item.revision, by: caller.author, at: now)
                try await cascade.lapse(.withdrawn, because: nil, except: content.indicators, in: transaction)
            }
            let after = try await EvidenceAPI.CorporateEvidence.read(id, as: caller.access, dependencies, in: transaction)
            try await dependencies.record(
                "evidence.publication-changed", subject: "evidence/\(id)",
                before: EvidenceAPI.PublicationContent(indicators: before.indicators, until: before.until), after: body, by: caller, in: transaction)
            return after
        }
    }
}
