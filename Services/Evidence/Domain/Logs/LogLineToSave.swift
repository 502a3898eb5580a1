import ContractsCore
import ContractsEvidence
import ServiceKit

/// What a line says, found sound: only a risk has an assessment, only effort has minutes.
struct LogLineToSave: Sendable {
    let on: LocalDate
    let text: String
    let detail: String?
    let risk: EvidenceAPI.RiskAssessment?
    let effort: EvidenceAPI.Effort?

    /// - Throws: the 422 problem with every wrong field.
    init(_ content: EvidenceAPI.LogContent, kind: EvidenceAPI.LogKind) throws(ProblemError) {
        var validation = Validation()
        self.on = content.on
        self.text = validation.text(content.text, at: "/text", max: 500)
        self.detail = validation.optionalText(content.detail, at: "/detail", max: 5_000, lines: .many)
        validation.check((content.risk != nil) == (kind == .risk), "/risk", kind == .risk ? "is required" : "belongs to the risk log")
        validation.check((content.effort != nil) == (kind == .effort), "/effort", kind == .effort ? "is required" : "belongs to the effort log")
        self.risk = content.risk.map { validation.risk($0) }
        self.effort = content.effort.map { validation.effort($0) }
        try validation.finish()
    }
}

extension Validation {
    fileprivate mutating func risk(_ risk: EvidenceAPI.RiskAssessment) -> EvidenceAPI.RiskAssessment {
        range(risk.likelihood, 1...5, at: "/risk/likelihood")
        range(risk.impact, 1...5, at: "/risk/impact")
        return EvidenceAPI.RiskAssessment(
            likelihood: risk.likelihood, impact: risk.impact, mitigation: text(risk.mitigation, at: "/risk/mitigation", max: 2_000, lines: .many),
            owner: text(risk.owner, at: "/risk/owner", max: 200))
    }

    fileprivate mutating func effort(_ effort: EvidenceAPI.Effort) -> EvidenceAPI.Effort {
        range(effort.minutes, 1...1_440, at: "/effort/minutes")
        return EvidenceAPI.Effort(
            minutes: effort.minutes, role: text(effort.role, at: "/effort/role", max: 100), activity: text(effort.activity, at: "/effort/activity", max: 100))
    }
}
