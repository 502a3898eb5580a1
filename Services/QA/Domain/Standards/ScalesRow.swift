import ContractsCore
import ContractsEvidence
import Postgres

/// The rating scales of the phases that a list's rows belong to: one read for the whole list.
struct ScalesRow: Sendable {
    let phase: PhaseID
    let scales: JSONB<EvidenceAPI.RatingScales>

    /// By phase; a phase that is not known here yet is missing.
    static func of(_ phases: some Sequence<PhaseID>, in executor: some Executor) async throws -> [PhaseID: EvidenceAPI.RatingScales] {
        let wanted = Array(Set(phases))
        guard !wanted.isEmpty else { return [:] }
        let rows = try await executor.rows(
            "SELECT phase.id, version.scales FROM phase JOIN standard_version AS version ON version.id = phase.version_id WHERE phase.id = ANY(\(wanted))",
            into: ScalesRow.init)
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.phase, $0.scales.value.orWorkbook) })
    }
}

extension [PhaseID: EvidenceAPI.RatingScales] {
    func scales(of phase: PhaseID) -> EvidenceAPI.RatingScales { self[phase] ?? .workbook }
}
