import ContractsCore
import ContractsEIA
import Postgres

/// Who owned and wrote an assessment when it was approved; who does today, where that was not kept.
struct PeopleOfApproval: Sendable {
    let owner: EIAAPI.Person
    let authors: [EIAAPI.Person]

    private struct Row {
        let owner: JSONB<EIAAPI.Person>?
        let authors: JSONB<[EIAAPI.Person]>?
    }

    init(of assessment: AssessmentRow, round: Int, in executor: some Executor) async throws {
        let row = try await executor.row("SELECT owner, authors FROM approval WHERE assessment_id = \(assessment.id) AND round = \(round)", into: Row.init)
        owner = row?.owner?.value ?? .init(assessment.owner)
        authors = row?.authors?.value ?? assessment.authors.value
    }
}
