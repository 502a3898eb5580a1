import ContractsCore
import ContractsEvidence
import ServiceKit

/// What a unit spent, in minutes and by the hourly rates of the days (E12, S0 ¶35).
struct SummariseEffort: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ unit: UnitID, from: LocalDate?, to: LocalDate?, as caller: Caller) async throws -> EvidenceAPI.EffortSummary {
        let unit = try await caller.access.unit(unit, in: dependencies.pool)
        if let from, let to, to < from { throw ProblemError.validation("/query/to", "must not be before the first day") }
        let groups = try await groups(of: unit.id, from: from, to: to)
        return EvidenceAPI.EffortSummary(
            unit: unit.id, from: from, to: to, minutes: groups.reduce(0) { $0 + $1.minutes }, pence: groups.pence,
            minutesWithoutRate: groups.reduce(0) { $0 + $1.minutesWithoutRate }, byRole: shares(groups, \.role), byActivity: shares(groups, \.activity))
    }

    private func shares(_ groups: [Group], _ name: KeyPath<Group, String>) -> [EvidenceAPI.EffortShare] {
        Dictionary(grouping: groups) { $0[keyPath: name].lowercased() }.values
            .map { part in
                EvidenceAPI.EffortShare(name: part[0][keyPath: name], minutes: part.reduce(0) { $0 + $1.minutes }, pence: part.pence)
            }
            .sorted { ($1.minutes, $0.name) < ($0.minutes, $1.name) }
    }
}

extension [SummariseEffort.Group] {
    /// Rounded once, so that parts are right each for itself.
    fileprivate var pence: Int { (reduce(0) { $0 + $1.penceMinutes } + 30) / 60 }
}
