import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// The unit no longer leans on what it inherited, or acknowledges that it lapsed (E8).
struct GiveUpInherited: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: EvidenceID, under indicator: IndicatorID, of unit: UnitID, ifMatch: ETag, as caller: Caller) async throws {
        try caller.access.require(caller.access.mayRecord(in: unit), in: unit, .writersOnly)
        try await dependencies.pool.transaction { transaction in
            let now = dependencies.now()
            guard let item = try await EvidenceRow.lock(id, in: transaction),
                let link = try await LinkRow.find(id, under: indicator, of: unit, in: transaction), link.kind == .inherited, link.stands
            else { throw AccessRefusal.notFound }
            try link.current.require(ifMatch)
            guard try await UnitPlace.find(unit, on: LocalDate(now), in: transaction)?.isOpen == true else { throw EvidenceRefusal.unitClosed }
            let changed = try await link.end(nil, by: caller.author, at: now, in: transaction)
            try await EntryEvents(dependencies).tell(changed, unit: unit, evidence: id, revision: item.revision, at: now, in: transaction)
            try await dependencies.record(
                "evidence.given-up", subject: "entry/\(unit)/\(indicator)", before: link.statement, after: EvidenceAPI.LinkStatement?.none, by: caller,
                in: transaction)
        }
    }
}
