import ContractsCore
import ContractsEvidence

/// Every standard with its versions (E1): published ones for everybody, drafts for those who author them.
struct ListStandards: Sendable {
    let dependencies: Dependencies

    /// Standards with the most indicators first; a standard's versions newest first, drafts before all.
    func callAsFunction(as caller: Caller) async throws -> [EvidenceAPI.StandardSummary] {
        let rows = try await phases(includingDrafts: caller.access.readsDraftStandards)
        return rows.runs(by: \.standard).map { rows in
            let versions = rows.runs(by: \.version).map { rows in
                EvidenceAPI.StandardSummary.Version(
                    id: rows[0].version, label: rows[0].label, title: rows[0].title, state: rows[0].state, publishedOn: rows[0].publishedOn,
                    phases: rows.map { .init(id: $0.phase, code: $0.phaseCode, title: $0.phaseTitle, national: $0.national, indicators: $0.indicators) }
                )
            }
            return EvidenceAPI.StandardSummary(code: rows[0].standard, title: rows[0].standardTitle, versions: versions)
        }
    }
}
