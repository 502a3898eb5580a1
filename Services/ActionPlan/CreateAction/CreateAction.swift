import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

/// An action of one's own: no gap behind it (A2). Agreed at once where it says everything and the unit itself makes it; otherwise it is proposed.
struct CreateAction: Sendable {
    let dependencies: Dependencies

    private static let unitProposers: Set<Position> = [.contributor, .spoc, .commander, .adviser]
    private static let corporate: Set<Position> = [.moderator, .boardSecretary]

    func callAsFunction(_ action: SoundNewAction, as caller: Caller, in transaction: Transaction) async throws -> ActionPlanAPI.ActionDetail {
        let (plan, unit) = try await place(action.place, as: caller, in: transaction)
        let indicator = try await indicator(action.indicator, in: transaction)
        let agrees = !caller.access.positions(in: unit).isDisjoint(with: unit == nil ? Self.corporate : ActionRules.of(.complete).unit)
        let new = ActionToInsert(
            id: .new(at: dependencies.now), plan: plan, unit: unit, indicator: indicator?.id, indicatorCode: indicator?.code,
            indicatorWording: indicator?.wording, source: action.source, need: action.need, activity: action.activity, lead: action.lead,
            resources: action.resources, due: action.due, measure: action.measure, state: agrees && action.isComplete ? .agreed : .proposed,
            at: dependencies.now, by: caller.person)
        _ = try await new.insert(step: new.state == .agreed ? .created : .proposed, in: transaction)
        let row = try await dependencies.journal.tell(
            new.id, was: nil, "action.\(new.state == .agreed ? "created" : "proposed")", by: caller.actor, in: transaction)
        return try await dependencies.detail(of: row, as: caller, in: transaction)
    }

    /// As the standard words it, whatever the caller calls it.
    private func indicator(_ id: IndicatorID?, in transaction: Transaction) async throws -> KnownIndicator? {
        guard let id else { return nil }
        guard let indicator = try await KnownIndicator.find(id, in: transaction) else {
            throw ProblemError.validation("/indicator", "names no indicator of a published standard")
        }
        return indicator
    }

    /// The plan, open, in a unit where the caller may propose.
    private func place(_ place: SoundNewAction.Place, as caller: Caller, in transaction: Transaction) async throws -> (PlanID, UnitID?) {
        switch place {
        case .plan(let id):
            guard let plan = try await PlanRow.share(id, in: transaction) else { throw AccessRefusal.notFound }
            try requireProposing(in: plan.unit, caller)
            guard !plan.closed else { throw ActionRefusal.planClosed }
            return (id, plan.unit)
        case .unit(let unit):
            try requireProposing(in: unit, caller)
            return (try await StandingPlan.of(unit, at: dependencies.now, by: caller.person, in: transaction), unit)
        }
    }

    private func requireProposing(in unit: UnitID?, _ caller: Caller) throws(AccessRefusal) {
        try caller.access.require(unit == nil ? Self.corporate : Self.unitProposers, in: unit, .proposersOnly)
    }
}
