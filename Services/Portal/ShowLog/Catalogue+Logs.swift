import ContractsEvidence

extension Catalogue {
    func log(_ kind: EvidenceAPI.LogKind) -> String { text("log_\(kind.rawValue)") }

    /// "12 (likelihood 3 × impact 4)".
    func score(_ risk: EvidenceAPI.RiskAssessment) -> String {
        text("log_score", ["score": String(risk.likelihood * risk.impact), "likelihood": String(risk.likelihood), "impact": String(risk.impact)])
    }

    /// "2 h 30 min".
    func minutes(_ minutes: Int) -> String {
        let values = ["hours": String(minutes / 60), "minutes": String(minutes % 60)]
        return text(minutes < 60 ? "effort_minutes" : minutes % 60 == 0 ? "effort_hours" : "effort_hours_minutes", values)
    }

    /// "£12.50".
    func money(pence: Int) -> String {
        let rest = pence % 100
        return text("effort_money", ["pounds": String(pence / 100), "pence": (rest < 10 ? "0" : "") + String(rest)])
    }
}
