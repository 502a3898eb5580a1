import ContractsEvidence

extension EvidenceAPI.PhaseName {
    init(_ row: PhaseRow) {
        self.init(id: row.id, title: row.title, standardCode: row.standardCode, versionLabel: row.versionLabel)
    }
}
