import ContractsCore
import ContractsEvidence
import Postgres

/// A version as it is stored, with its document.
struct StandardVersionRow: Sendable {
    let id: StandardVersionID
    let standardCode: String
    let standardTitle: String
    let label: String
    let title: String
    let state: EvidenceAPI.VersionState
    let publishedOn: LocalDate?
    let sha256: String
    let document: JSONB<EvidenceAPI.StandardDocument>

    /// To be followed by a condition.
    static let select: SQL = """
        SELECT standard_version.id, standard.code, standard.title, standard_version.label, standard_version.title, standard_version.state,
               standard_version.published_on, standard_version.sha256, standard_version.document
        FROM standard_version JOIN standard ON standard.code = standard_version.standard_code
        """

    static func find(_ id: StandardVersionID, in executor: some Executor) async throws -> StandardVersionRow? {
        try await executor.row("\(fragment: select) WHERE standard_version.id = \(id)", into: StandardVersionRow.init)
    }

    /// Holds the version until the transaction ends.
    static func lock(_ id: StandardVersionID, in transaction: Transaction) async throws -> StandardVersionRow? {
        try await transaction.row("\(fragment: select) WHERE standard_version.id = \(id) FOR UPDATE OF standard_version", into: StandardVersionRow.init)
    }
}
