import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Inherits published evidence under an indicator with a statement of how it applies locally, or says that anew (E8).
struct InheritEvidence: Sendable {
    let dependencies: Dependencies

    /// - Parameter ifMatch: the link that the statement was written for; needed where the item is inherited already.
    func callAsFunction(
        _ body: EvidenceAPI.LocalStatement, _ id: EvidenceID, under indicator: IndicatorID, of unit: UnitID, ifMatch: ETag?, as caller: Caller
    ) async throws -> EvidenceAPI.LinkedEvidence {
        try caller.access.require(caller.access.mayRecord(in: unit), in: unit, .writersOnly)
        var validation = Validation()
        let text = validation.text(body.text, at: "/text", max: 5_000, lines: .many)
        try validation.finish()
        return try await dependencies.pool.transaction { transaction in
            let now = dependencies.now()
            guard let place = try await UnitPlace.find(unit, on: LocalDate(now), in: transaction) else { throw AccessRefusal.notFound }
            let item = try await caller.access.lockedEvidence(id, in: transaction)
            guard let publication = try await PublicationRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
            guard place.isOpen else { throw EvidenceRefusal.unitClosed }
            guard publication.unit != unit else { throw LinkRefusal.ownEvidence }
            let before = try await LinkRow.find(id, under: indicator, of: unit, in: transaction)
            if let before, before.stands {
                guard let ifMatch else { throw ProblemError.versionRequired }
                try before.current.require(ifMatch)
            }
            guard publication.isOffered(on: LocalDate(now)) else { throw LinkRefusal.lapsed }
            guard publication.indicators.contains(indicator) else { throw LinkRefusal.notOffered }
            if let before, before.active, before.text == text { return try await linked(before, in: transaction) }

            let link = LinkToSave(unit: unit, indicator: indicator, item: id, kind: .inherited, text: text, author: caller.author, at: now)
            let changed = try await link.save(over: before, in: transaction)
            try await EntryEvents(dependencies).tell(changed, unit: unit, evidence: id, revision: item.revision, at: now, in: transaction)
            guard let after = try await LinkRow.find(id, under: indicator, of: unit, in: transaction) else { throw AccessRefusal.notFound }
            let answer = try await linked(after, in: transaction)
            try await dependencies.record(
                before?.active == true ? "evidence.restated" : "evidence.inherited", subject: "entry/\(unit)/\(indicator)",
                before: before?.statement, after: answer.statement, by: caller, in: transaction)
            return answer
        }
    }

    private func linked(_ row: LinkRow, in transaction: Transaction) async throws -> EvidenceAPI.LinkedEvidence {
        guard let linked = try await EvidenceAPI.LinkedEvidence.read([row], dependencies, in: transaction).first else { throw AccessRefusal.notFound }
        return linked
    }
}
