import ContractsCore
import ContractsEvidence
import ContractsQA
import Postgres
import ServiceKit

/// A phase of a published version, with the version's rating scales.
struct PhaseRow: Sendable {
    let id: PhaseID
    let code: String
    let title: String
    let national: Bool
    let indicators: Int
    let version: StandardVersionID
    let versionLabel: String
    let standardCode: String
    let scales: JSONB<EvidenceAPI.RatingScales>

    private static let select: SQL = """
        SELECT phase.id, phase.code, phase.title, phase.national, phase.indicators, version.id, version.label, version.standard_code, version.scales
        FROM phase JOIN standard_version AS version ON version.id = phase.version_id
        """

    static func find(_ id: PhaseID, in executor: some Executor) async throws -> PhaseRow? {
        try await executor.row("\(fragment: select) WHERE phase.id = \(id)", into: PhaseRow.init)
    }

    /// Those with indicators, newest published version first.
    static func all(in executor: some Executor, limit: Int = 200) async throws -> [PhaseRow] {
        try await executor.rows(
            "\(fragment: select) WHERE phase.indicators > 0 ORDER BY version.received_at DESC, version.id DESC, phase.position LIMIT \(limit)",
            into: PhaseRow.init)
    }

    /// The one that the query's `phase` names; without it the newest published version's first phase that has indicators: what is worked on.
    static func asked(_ context: ServiceRequestContext, in executor: some Executor) async throws -> PhaseRow {
        if let id = try context.query("phase", as: PhaseID.self) {
            guard let phase = try await find(id, in: executor) else { throw ProblemError.validation("/query/phase", "names no phase that is known here") }
            return phase
        }
        guard let current = try await all(in: executor, limit: 1).first else { throw NoStandard() }
        return current
    }
}

/// No published standard has reached this service yet.
struct NoStandard: Refusal {
    var problem: ProblemError {
        .conflict("no-standard", "No published standard has reached the QA service yet. It is told when one is published; try again shortly.")
    }
}

extension QAAPI.PhaseName {
    init(_ row: PhaseRow) {
        self.init(
            id: row.id, code: row.code, title: row.title, standardCode: row.standardCode, versionLabel: row.versionLabel, national: row.national,
            indicators: row.indicators)
    }
}
