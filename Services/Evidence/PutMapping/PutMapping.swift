import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Says which indicators of a phase continue which of an earlier one, whole (E9). What units decided by the mapping before stands.
struct PutMapping: Sendable {
    let dependencies: Dependencies

    /// - Parameter ifMatch: the mapping that the change was made from; needed where there is one.
    func callAsFunction(
        _ body: EvidenceAPI.MappingContent, from earlier: PhaseID, to later: PhaseID, ifMatch: ETag?, as caller: Caller
    ) async throws -> EvidenceAPI.IndicatorMapping {
        try caller.access.require(caller.access.keepsMappings, .mappingOnly)
        guard earlier != later else { throw AccessRefusal.notFound }
        return try await dependencies.pool.transaction { transaction in
            let earlier = try await PhaseRow.require(earlier, in: transaction)
            let later = try await PhaseRow.require(later, in: transaction)
            let pairs = try await sound(body.pairs, from: earlier.id, to: later.id, in: transaction)
            let (author, now) = (caller.author, dependencies.now())
            let isNew = try await make(from: earlier.id, to: later.id, by: author, at: now, in: transaction)
            if !isNew, let standing = try await MappingRow.find(from: earlier.id, to: later.id, lock: true, in: transaction) {
                guard let ifMatch else { throw ProblemError.versionRequired }
                try standing.current.require(ifMatch)
            }
            let before = try await MappingRow.pairs(from: earlier.id, to: later.id, in: transaction)
            if !isNew, before != pairs { try await change(from: earlier.id, to: later.id, by: author, at: now, in: transaction) }
            if before != pairs { try await save(pairs, from: earlier.id, to: later.id, in: transaction) }
            let after = try await EvidenceAPI.IndicatorMapping.read(from: earlier, to: later, as: caller.access, in: transaction)
            if isNew || before != pairs {
                try await dependencies.record(
                    "mapping.set", subject: "mapping/\(earlier.id)/\(later.id)", before: EvidenceAPI.MappingContent(pairs: before),
                    after: EvidenceAPI.MappingContent(pairs: pairs), by: caller, in: transaction)
            }
            return after
        }
    }

    private func sound(
        _ pairs: [EvidenceAPI.MappedPair], from earlier: PhaseID, to later: PhaseID, in transaction: Transaction
    ) async throws -> [EvidenceAPI.MappedPair] {
        let before = Set(try await MappableIndicator.all(in: earlier, in: transaction).map(\.id))
        let after = Set(try await MappableIndicator.all(in: later, in: transaction).map(\.id))
        var validation = Validation()
        validation.check(pairs.count <= 1_000, "/pairs", "must have at most 1000 entries")
        var seen: Set<[IndicatorID]> = []
        let sound = pairs.enumerated().map { index, pair in
            validation.check(before.contains(pair.earlier), Validation.pointer("/pairs", index, "earlier"), "is not an indicator of the earlier phase")
            validation.check(after.contains(pair.later), Validation.pointer("/pairs", index, "later"), "is not an indicator of this phase")
            validation.check(seen.insert([pair.earlier, pair.later]).inserted, Validation.pointer("/pairs", index), "is there twice")
            let note = validation.optionalText(pair.note, at: Validation.pointer("/pairs", index, "note"), max: 500)
            return EvidenceAPI.MappedPair(earlier: pair.earlier, later: pair.later, note: note)
        }
        try validation.finish()
        return sound
    }
}
