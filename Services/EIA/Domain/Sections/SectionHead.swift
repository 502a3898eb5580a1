import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

/// A section as it was saved last.
struct SectionHead: Sendable {
    let section: String
    let number: Int
    let content: JSONB<EIAAPI.SectionContent>
    let sha256: String
    let changedAt: Date
    let changedBy: StoredPerson

    var version: Version { Version(revision: number, changedBy: changedBy.name, changedAt: changedAt) }

    private static let select: SQL = """
        SELECT head.section, head.number, revision.content, head.sha256, head.changed_at, ARRAY[head.changed_by, head.changed_by_name, head.changed_by_rank]
        FROM section_head AS head JOIN section_revision AS revision USING (assessment_id, section, number)
        """

    /// Of every section that was ever saved, in the order of the keys.
    static func all(of assessment: AssessmentID, in executor: some Executor) async throws -> [SectionHead] {
        try await executor.rows("\(fragment: select) WHERE head.assessment_id = \(assessment) ORDER BY head.section", into: SectionHead.init)
    }

    static func find(_ section: String, of assessment: AssessmentID, in executor: some Executor) async throws -> SectionHead? {
        try await executor.row("\(fragment: select) WHERE head.assessment_id = \(assessment) AND head.section = \(section)", into: SectionHead.init)
    }
}

extension SectionHead? {
    /// Blank before it is saved for the first time.
    var content: EIAAPI.SectionContent { self?.content.value ?? .init(fields: [:]) }

    /// 0 before it is saved for the first time.
    var number: Int { self?.number ?? 0 }

    func version(in assessment: AssessmentRow) -> Version {
        self?.version ?? Version(revision: 0, changedBy: assessment.owner.name, changedAt: assessment.createdAt)
    }
}

extension EIAAPI.SectionState {
    /// - Parameter head: none before the section was saved for the first time.
    init(_ section: EIAAPI.Section, _ head: SectionHead?, openPoints: Int) {
        let blanks = section.blanks(in: head.content)
        let progress: EIAAPI.SectionProgress = head == nil ? .notStarted : blanks.contains(where: \.required) ? .started : .complete
        self.init(
            key: section.key, number: section.number, title: section.title, progress: progress, blanks: blanks, revision: head.number,
            changedAt: head?.changedAt, changedBy: head.map { .init($0.changedBy) }, openPoints: openPoints)
    }
}
