import ContractsCore
import ContractsEIA
import Foundation
import Identity
import Postgres
import ServiceKit

/// How assessments go (I8, S2 ¶18): of a period, and as it stands now. All of it is counted in one snapshot.
struct GetFigures: Sendable {
    let dependencies: Dependencies

    /// - Throws: `forbidden` for those who read no unit's assessments, or not those of this one.
    func callAsFunction(_ period: Period, unit: UnitID?, as caller: Caller) async throws -> EIAAPI.Figures {
        let readable = caller.access.readable
        if case .none = readable { throw AccessRefusal.forbidden(.figuresOnly) }
        if let unit, !readable.contains(unit) { throw AccessRefusal.forbidden(.figuresOnly) }
        let question = FiguresQuestion(period: period, unit: unit, readable: readable, today: dependencies.today)
        guard question.isOfRecords else { return try await counted(question).figures }
        return try await dependencies.figures.figures(question, after: AuditTrail.length(in: dependencies.pool)) { try await counted(question) }
    }

    /// In one snapshot.
    private func counted(_ question: FiguresQuestion) async throws -> FiguresMemory.Counted {
        try await dependencies.pool.transaction(.readOnly) { transaction in
            let entries = try await AuditTrail.length(in: transaction)
            return FiguresMemory.Counted(figures: try await count(question, in: transaction), entries: entries)
        }
    }

    private func count(_ question: FiguresQuestion, in transaction: Transaction) async throws -> EIAAPI.Figures {
        let rounds = try await question.rounds(in: transaction)
        let other = try await question.other(in: transaction)
        let policies = Dictionary(try await question.policies(in: transaction), uniquingKeysWith: +)
        let guide = try await GuideRow.inForce(in: transaction)?.document.value
        return EIAAPI.Figures(
            from: question.period.from, to: question.period.to, submitted: rounds.reduce(0) { $0 + $1.submitted },
            approved: rounds.reduce(0) { $0 + $1.approved }, returned: rounds.reduce(0) { $0 + $1.returned }, notNeeded: other.notNeeded,
            decidedRetrospectively: other.decidedRetrospectively, voided: other.voided,
            points: Self.named(try await question.points(in: transaction), guide), timeInState: try await question.timeInState(in: transaction),
            states: try await question.states(in: transaction), policies: policies.values.reduce(0, +), policiesCurrent: policies[.current] ?? 0,
            policiesInProgress: policies[.inProgress] ?? 0, policiesOverdue: policies[.overdue] ?? 0, policiesWithout: policies[.none] ?? 0,
            reviewsOverdue: other.reviewsOverdue, months: rounds)
    }

    /// Every category of the guide in force, in its order, then those that only an earlier guide had.
    private static func named(_ counted: [FiguresQuestion.PointCount], _ guide: EIAAPI.GuideDocument?) -> [EIAAPI.CategoryCount] {
        let counts = Dictionary(uniqueKeysWithValues: counted.map { ($0.category, $0) })
        let known = guide?.categories ?? []
        let earlier = counted.map(\.category).filter { code in !known.contains { $0.code == code } }.sorted()
        return (known + earlier.map { .init(code: $0, label: $0, group: "") }).map { category in
            let count = counts[category.code]
            return .init(
                category: category.code, label: category.label, group: category.group, mustFix: count?.mustFix ?? 0, shouldFix: count?.shouldFix ?? 0,
                learning: count?.learning ?? 0)
        }
    }
}
