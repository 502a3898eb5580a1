import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import ServiceKit

/// Fills plans with a sample through the same use cases as the API, each step on its own day; all or nothing, and only once.
struct ImportDemonstration: Sendable {
    let dependencies: Dependencies

    /// - Returns: how many actions were made; nil where the sample is there already.
    /// - Throws: `CommandFailure` for a unit that the evidence service has not told of yet; what a use case refuses.
    func callAsFunction(_ file: DemonstrationFile) async throws -> Int? {
        try await dependencies.pool.transaction { transaction in
            if try await isThere(file, in: transaction) { return nil }
            for template in file.templates { try await put(template, in: transaction) }
            for action in file.actions { try await play(action, from: file, in: transaction) }
            return file.actions.count
        }
    }

    private func put(_ template: DemonstrationFile.Template, in transaction: Transaction) async throws {
        _ = try await PutTemplate(dependencies: dependencies)(
            SoundTemplate(template.content), as: template.id, from: nil, as: .commandLine, in: transaction)
    }

    private func play(_ action: DemonstrationFile.Action, from file: DemonstrationFile, in transaction: Transaction) async throws {
        guard let unit = try await unit(action.unit, in: transaction) else {
            throw CommandFailure("Unit \(action.unit) is not known yet: the evidence service tells of it in an event. Try again in a moment.")
        }
        let first = day(action.daysAgo)
        let body = ActionPlanAPI.NewAction(
            unit: unit, indicator: try await indicator(action.indicatorCode, in: transaction), source: action.source, need: action.need,
            activity: action.activity, lead: action.lead,
            resources: action.resources, due: action.dueAfter.map { first.today.adding(days: $0) }, measure: action.measure)
        let maker = try file.caller(action.by, of: action.unit, unit)
        var detail = try await CreateAction(dependencies: first)(SoundNewAction(body, today: first.today), as: maker, in: transaction)
        for step in action.steps {
            try await play(step, on: detail, as: file.caller(step.by, of: action.unit, unit), in: transaction)
            detail = try await GetAction(dependencies: dependencies)(detail.action.id, as: maker, in: transaction)
        }
    }

    private func indicator(_ code: String?, in transaction: Transaction) async throws -> IndicatorID? {
        guard let code else { return nil }
        guard let indicator = try await KnownIndicator.find(code: code, in: transaction) else {
            throw CommandFailure("Indicator \(code) is not known yet: the evidence service tells of it in an event. Try again in a moment.")
        }
        return indicator.id
    }

    /// The same work, done so many days ago.
    func day(_ daysAgo: Int) -> Dependencies {
        let instant = dependencies.now.addingTimeInterval(TimeInterval(-daysAgo) * 86_400)
        return Dependencies(pool: dependencies.pool, journal: Journal(clock: { instant }))
    }
}

extension DemonstrationFile {
    func caller(_ role: Role, of code: String, _ unit: UnitID) throws -> Caller {
        guard let person = people.first(where: { $0.unit == code && $0.role == role }) else {
            throw CommandFailure("The sample names no \(role.rawValue) of \(code).")
        }
        return Caller(
            Principal(
                subject: person.subject, name: person.name, rank: person.rank, grants: [Grant(role, units: [unit])], issuer: "sample", kind: .person),
            origin: "demonstration")
    }
}
