import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ServiceKit

/// The words of actions, found sound: limits in Unicode scalars.
extension Validation {
    mutating func need(_ text: String?) -> String? { optionalText(text, at: "/need", max: 20_000, lines: .many) }

    mutating func activity(_ text: String) -> String { self.text(text, at: "/activity", max: 20_000, lines: .many) }

    mutating func resources(_ text: String?) -> String? { optionalText(text, at: "/resources", max: 2_000, lines: .many) }

    mutating func measure(_ text: String) -> String { self.text(text, at: "/measure", max: 2_000, lines: .many) }

    mutating func lead(_ lead: ActionPlanAPI.Lead) -> ActionPlanAPI.Lead {
        ActionPlanAPI.Lead(
            subject: optionalText(lead.subject, at: "/lead/subject", max: 200), name: text(lead.name, at: "/lead/name", max: 200),
            rank: optionalText(lead.rank, at: "/lead/rank", max: 100))
    }

    mutating func evidence(_ items: [EvidenceID]) -> [EvidenceID] {
        list(items, max: 50, at: "/evidence")
        return items
    }

    mutating func due(_ due: LocalDate, today: LocalDate, at pointer: String = "/due") {
        check(due >= today, pointer, "must not be in the past")
        check(due <= today.adding(days: 3_653), pointer, "must be within ten years")
    }
}
