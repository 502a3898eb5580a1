import ContractsEvidence
import ServiceKit

extension EvidenceAPI.LogLine {
    init(_ row: LogLineRow) {
        self.init(
            id: row.id, unit: row.unit, kind: row.kind, content: EvidenceAPI.LogContent(row), score: row.kind == .risk ? row.sort : nil, state: row.state,
            writtenBy: EvidenceAPI.Author(subject: row.writtenBy, name: row.writtenByName, rank: row.writtenByRank), writtenAt: row.writtenAt,
            changedBy: EvidenceAPI.Author(subject: row.changedBy, name: row.changedByName, rank: row.changedByRank), changedAt: row.changedAt,
            closure: row.closure, etag: row.version.etag.description
        )
    }
}

extension EvidenceAPI.LogContent {
    fileprivate init(_ row: LogLineRow) {
        self.init(
            on: row.on, text: row.text, detail: row.detail,
            risk: EvidenceAPI.RiskAssessment(likelihood: row.likelihood, impact: row.impact, mitigation: row.mitigation, owner: row.owner),
            effort: EvidenceAPI.Effort(minutes: row.minutes, role: row.role, activity: row.activity))
    }
}

extension EvidenceAPI.RiskAssessment {
    /// Nil where the line is of another log.
    fileprivate init?(likelihood: Int?, impact: Int?, mitigation: String?, owner: String?) {
        guard let likelihood, let impact, let mitigation, let owner else { return nil }
        self.init(likelihood: likelihood, impact: impact, mitigation: mitigation, owner: owner)
    }
}

extension EvidenceAPI.Effort {
    /// Nil where the line is of another log.
    fileprivate init?(minutes: Int?, role: String?, activity: String?) {
        guard let minutes, let role, let activity else { return nil }
        self.init(minutes: minutes, role: role, activity: activity)
    }
}
