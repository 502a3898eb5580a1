import ContractsCore
import ContractsEIA
import Postgres

extension Submit {
    /// The newest revision of every section that was ever saved, one hash over them all, and what was proposed then.
    func freeze(_ assessment: AssessmentRow, as round: Int, _ note: String?, by person: EIAAPI.Person, in transaction: Transaction) async throws {
        let sections = try await SectionHead.all(of: assessment.id, in: transaction).map {
            EIAAPI.FrozenSection(key: $0.section, revision: $0.number, sha256: $0.sha256)
        }
        try await transaction.execute(
            """
            INSERT INTO round (assessment_id, number, at, by_subject, by_name, by_rank, note, sha256, proposal)
            VALUES (\(assessment.id), \(round), \(dependencies.now), \(person.subject), \(person.name), \(person.rank), \(note), \(SectionHash.of(sections)),
                \(assessment.proposal))
            """)
        try await transaction.execute(
            """
            INSERT INTO round_section (assessment_id, round, section, revision, sha256)
            SELECT assessment_id, \(round), section, number, sha256 FROM section_head WHERE assessment_id = \(assessment.id)
            """)
    }
}
