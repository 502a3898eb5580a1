import ContractsActionPlan
import Postgres

// Enumerations that are stored as their words.
extension ActionPlanAPI.PlanKind: PostgresCodable {}
extension ActionPlanAPI.ActionState: PostgresCodable {}
extension ActionPlanAPI.SourceKind: PostgresCodable {}
extension ActionPlanAPI.RAG: PostgresCodable {}
extension ActionPlanAPI.TrailKind: PostgresCodable {}
extension ActionPlanAPI.EscalationTarget: PostgresCodable {}
extension ActionPlanAPI.CalendarKind: PostgresCodable {}
