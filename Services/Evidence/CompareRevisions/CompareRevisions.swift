import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

/// What changed between two revisions of an item, word by word.
struct CompareRevisions: Sendable {
    let dependencies: Dependencies

    /// - Parameter from: nil means the revision before; the first revision is then compared with itself.
    func callAsFunction(_ to: Int, from: Int?, of id: EvidenceID, as caller: Caller) async throws -> EvidenceAPI.RevisionComparison {
        _ = try await caller.access.evidence(id, in: dependencies.pool)
        let from = from ?? max(1, to - 1)
        let rows = try await rows([from, to], of: id)
        guard let new = rows.first(where: { $0.number == to }) else { throw AccessRefusal.notFound }
        guard let old = rows.first(where: { $0.number == from }) else { throw ProblemError.validation("/query/from", "is not a revision of this item") }
        let cited = (old.content.value.indicators + new.content.value.indicators).map(\.indicator)
        let differences = ContentDifferences(from: old.content.value, to: new.content.value, codes: try await codes(of: cited))
        return EvidenceAPI.RevisionComparison(from: EvidenceAPI.Revision(old), to: EvidenceAPI.Revision(new), fields: differences.fields)
    }
}
