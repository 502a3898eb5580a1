import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Accepts an item under the indicators that continue those that it stands under, marks it to be refreshed there by a new revision, or rejects it (E9).
struct DecideCarryForward: Sendable {
    let dependencies: Dependencies

    /// Where an item is decided on.
    struct Place: Sendable {
        let unit: UnitID
        let earlier: PhaseID
        let later: PhaseID
        let item: EvidenceID
    }

    /// - Parameter ifMatch: the decision that the person saw; revision 0 while there is none.
    func callAsFunction(_ body: EvidenceAPI.CarryDecision, at place: Place, ifMatch: ETag, as caller: Caller) async throws -> EvidenceAPI.CarriedItem {
        try caller.access.require(caller.access.mayRecord(in: place.unit), in: place.unit, .writersOnly)
        let command = try DecisionToSave(body)
        return try await dependencies.pool.transaction { transaction in
            let now = dependencies.now()
            guard let item = try await EvidenceRow.lock(place.item, in: transaction), item.unit == place.unit else { throw AccessRefusal.notFound }
            guard try await UnitPlace.find(place.unit, on: LocalDate(now), in: transaction)?.isOpen == true else { throw EvidenceRefusal.unitClosed }
            if item.isWithdrawn { throw EvidenceRefusal.withdrawn }
            guard let row = try await row(place, in: transaction) else { throw LinkRefusal.notMapped }
            guard row.isMapped || command.outcome == .reject else { throw LinkRefusal.notMapped }
            try (row.current ?? Version(revision: 0, changedBy: item.changedBy, changedAt: item.changedAt)).require(ifMatch)
            let changed =
                command.outcome == .accept
                ? try await carry(row, item, place, command, by: caller.author, at: now, in: transaction)
                : try await end(row, place, by: caller.author, at: now, in: transaction)
            try await save(command, revision: item.revision, at: place, by: caller.author, now, in: transaction)
            try await EntryEvents(dependencies).tell(changed, unit: place.unit, evidence: item.id, revision: item.revision, at: now, in: transaction)
            guard let after = try await self.row(place, in: transaction),
                let answer = try await EvidenceAPI.CarriedItem.read([after], dependencies, in: transaction).first
            else { throw AccessRefusal.notFound }
            try await dependencies.record(
                "carry-forward.\(command.outcome.rawValue)", subject: "evidence/\(item.id)", before: row.decision, after: after.decision, by: caller,
                in: transaction)
            return answer
        }
    }

    /// The item comes under each later indicator that it does not cite itself; nothing of the item changes.
    private func carry(
        _ row: CarriedRow, _ item: EvidenceRow, _ place: Place, _ command: DecisionToSave, by author: EvidenceAPI.Author, at now: Date,
        in transaction: Transaction
    ) async throws -> [ChangedEntry] {
        let said = try await said(of: item, at: place, in: transaction)
        var changed: [ChangedEntry] = []
        for indicator in row.later.sorted() where !item.indicators.contains(indicator) {
            let before = try await LinkRow.find(item.id, under: indicator, of: place.unit, in: transaction)
            guard let text = command.howThisMeetsIt ?? (before?.active == true ? before?.text : nil) ?? said[indicator] else {
                throw ProblemError.validation("/howThisMeetsIt", "is required, because the item does not say how it meets the earlier indicator")
            }
            if let before, before.active, before.text == text { continue }
            let link = LinkToSave(unit: place.unit, indicator: indicator, item: item.id, kind: .carried, text: text, author: author, at: now)
            changed += try await link.save(over: before, in: transaction)
        }
        return changed
    }

    /// Wherever it was carried, whatever the mapping and the item say by now.
    private func end(
        _ row: CarriedRow, _ place: Place, by author: EvidenceAPI.Author, at now: Date, in transaction: Transaction
    ) async throws -> [ChangedEntry] {
        var changed: [ChangedEntry] = []
        for indicator in row.later.sorted() {
            guard let link = try await LinkRow.find(place.item, under: indicator, of: place.unit, in: transaction), link.active, link.kind == .carried else {
                continue
            }
            changed += try await link.end(nil, by: author, at: now, in: transaction)
        }
        return changed
    }

    /// What the item says of the earlier indicators, by the later ones that continue them: in its content, else where it was carried to them.
    private func said(of item: EvidenceRow, at place: Place, in transaction: Transaction) async throws -> [IndicatorID: String] {
        var said: [IndicatorID: String] = [:]
        let cited = Dictionary(try item.decodedContent().indicators.map { ($0.indicator, $0.howThisMeetsIt) }) { first, _ in first }
        for pair in try await MappingRow.pairs(from: place.earlier, to: place.later, in: transaction) where said[pair.later] == nil {
            let link = try await cited[pair.earlier] == nil ? LinkRow.find(item.id, under: pair.earlier, of: place.unit, in: transaction) : nil
            guard let text = cited[pair.earlier] ?? link.flatMap({ $0.active ? $0.text : nil }), !text.isEmpty else { continue }
            said[pair.later] = text
        }
        return said
    }

    private func row(_ place: Place, in transaction: Transaction) async throws -> CarriedRow? {
        try await CarriedRow.all(from: place.earlier, to: place.later, of: place.unit, item: place.item, in: transaction).first
    }
}
