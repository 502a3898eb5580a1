import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

/// What changed between two revisions of an item, word by word.
struct CompareRevisions: Sendable {
    let dependencies: Dependencies

    /// - Parameter from: nil means the revision before; the first one that the caller sees is then compared with itself.
    func callAsFunction(_ to: Int, from: Int?, of id: EvidenceID, as caller: Caller) async throws -> EvidenceAPI.RevisionComparison {
        let reach = try await caller.access.visible(id, in: dependencies.pool).reach
        let rows = try await rows([from ?? to - 1, to], of: id, within: reach)
        guard let new = rows.first(where: { $0.number == to }) else { throw AccessRefusal.notFound }
        guard let old = rows.first(where: { $0.number == from ?? to - 1 }) ?? (from == nil ? new : nil) else {
            throw ProblemError.validation("/query/from", "is not a revision of this item")
        }
        let cited = (old.content.value.indicators + new.content.value.indicators).map(\.indicator)
        let differences = ContentDifferences(from: old.content.value, to: new.content.value, codes: try await codes(of: cited))
        return EvidenceAPI.RevisionComparison(from: EvidenceAPI.Revision(old), to: EvidenceAPI.Revision(new), fields: differences.fields)
    }
}
