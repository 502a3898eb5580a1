import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import ServiceKit

/// What waits for the caller in this service, and how their units stand.
struct GetWaiting: Sendable {
    let dependencies: Dependencies

    /// How many of each kind are listed.
    static let limit = 50
    /// A review is due when its date is at most so many days ahead.
    static let reviewDays = 30

    /// Nine statements, whatever there is.
    /// - Parameter since: leaves out older changes.
    func callAsFunction(since: Date?, as caller: Caller) async throws -> EvidenceAPI.Waiting {
        let access = caller.access
        let now = dependencies.now()
        let today = LocalDate(now)
        let soon = LocalDate(now.addingTimeInterval(TimeInterval(GetWaiting.reviewDays * 24 * 3600)))
        let units = try await units(in: access.readable, on: today)
        return EvidenceAPI.Waiting(
            returned: try await returned(in: access.recordable, on: today),
            applicability: try await proposals(in: access.decidable, notBy: caller.principal.subject, on: today),
            drafts: try await drafts(of: caller.principal.subject, in: access.recordable),
            reviewsDue: try await reviewsDue(in: access.recordable, by: soon, on: today),
            units: try await progress(of: units),
            changes: try await changes(in: units, since: since),
            freshEvidence: try await freshEvidence(in: access.recordable, on: today)
        )
    }

    private func progress(of units: [UnitRow]) async throws -> [EvidenceAPI.UnitProgress] {
        guard !units.isEmpty, let phase = try await PhaseRow.current(in: dependencies.pool) else { return [] }
        var tallies: [UnitID: WorkbookTally] = [:]
        for group in try await groups(of: units.map(\.id), in: phase.id) {
            tallies[group.unit, default: WorkbookTally()].count(group.facts, times: group.count)
        }
        let due = Dictionary(try await WaveRow.all(in: dependencies.pool).map { ($0.code, $0.target) }) { first, _ in first }
        return units.map { unit in
            EvidenceAPI.UnitProgress(
                unit: EvidenceAPI.UnitSummary(unit), phaseTitle: phase.title, due: unit.wave.flatMap { due[$0] ?? nil },
                totals: (tallies[unit.id] ?? WorkbookTally()).totals(of: phase.indicators)
            )
        }
    }
}

extension Access {
    /// Where the caller records evidence and answers points.
    var recordable: UnitScope { principal.kind == .person ? principal.units(forAnyOf: Access.writers) : .none }

    /// Where the caller decides on applicability.
    var decidable: UnitScope { principal.kind == .person ? principal.units(for: .adviser) : .none }
}

extension UnitScope {
    /// True of a unit's id, as `column` names it, that is in the scope itself: reorganisations do not widen it.
    func condition(on column: SQL) -> SQL {
        switch self {
        case .all: "true"
        case .none: "false"
        case .some(let units): "\(fragment: column) = ANY(\(units))"
        }
    }
}
