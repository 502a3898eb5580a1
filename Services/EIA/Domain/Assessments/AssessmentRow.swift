import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

/// An assessment as it is stored, with the names of its policy and unit, and the people named on it.
struct AssessmentRow: Sendable {
    let id: AssessmentID
    let reference: String
    let title: String
    let proposal: String
    let policy: PolicyID
    let policyReference: String
    let policyTitle: String
    let policyKind: EIAAPI.PolicyKind
    let unit: UnitID
    let unitCode: String?
    let unitName: String?
    let guide: GuideID
    let marking: EIAAPI.Marking
    let state: EIAAPI.State
    let since: Date
    let owner: StoredPerson
    let authors: JSONB<[EIAAPI.Person]>
    let decisionMakers: JSONB<[EIAAPI.Person]>
    let officer: StoredPerson?
    let round: Int
    let sections: Int
    let sectionsComplete: Int
    let openPoints: Int
    let points: Int
    let reviewDate: LocalDate?
    let retrospective: Bool
    let approvalVoid: Bool
    let supersedes: AssessmentID?
    let supersededBy: AssessmentID?
    let createdAt: Date
    let changedAt: Date
    let changedBy: StoredPerson
    let revision: Int
    let steps: Int
    let adviser: String?
}

extension AssessmentRow {
    var version: Version { Version(revision: revision, changedBy: changedBy.name, changedAt: changedAt) }

    static let select: SQL = """
        SELECT assessment.id, assessment.reference, assessment.title, assessment.proposal, assessment.policy_id, policy.reference, policy.title, policy.kind,
            assessment.unit_id, unit.code, unit.name, assessment.guide_id, assessment.marking, assessment.state, assessment.since,
            ARRAY[assessment.owner_subject, assessment.owner_name, assessment.owner_rank], people.authors, people.decision_makers,
            CASE WHEN assessment.officer_subject IS NOT NULL THEN ARRAY[assessment.officer_subject, assessment.officer_name, assessment.officer_rank] END,
            assessment.round, assessment.sections, assessment.sections_complete, assessment.open_points, assessment.points, assessment.review_date,
            assessment.retrospective, assessment.approval_void, assessment.supersedes, assessment.superseded_by, assessment.created_at, assessment.changed_at,
            ARRAY[assessment.changed_by, assessment.changed_by_name, assessment.changed_by_rank], assessment.revision, assessment.steps,
            policy.adviser_subject
        FROM assessment JOIN policy ON policy.id = assessment.policy_id LEFT JOIN unit ON unit.id = assessment.unit_id
        CROSS JOIN LATERAL (
            SELECT coalesce(jsonb_agg(jsonb_build_object('subject', person.subject, 'name', person.name, 'rank', person.rank) ORDER BY person.position)
                    FILTER (WHERE person.part = 'author'), '[]') AS authors,
                coalesce(jsonb_agg(jsonb_build_object('subject', person.subject, 'name', person.name, 'rank', person.rank) ORDER BY person.position)
                    FILTER (WHERE person.part = 'decision-maker'), '[]') AS decision_makers
            FROM assessment_person AS person WHERE person.assessment_id = assessment.id
        ) AS people
        """

    static func find(_ id: AssessmentID, in executor: some Executor) async throws -> AssessmentRow? {
        try await executor.row("\(fragment: select) WHERE assessment.id = \(id)", into: AssessmentRow.init)
    }

    /// Holds the assessment until the transaction ends, so that two acts on it follow one another.
    static func lock(_ id: AssessmentID, in transaction: Transaction) async throws -> AssessmentRow? {
        try await transaction.row("\(fragment: select) WHERE assessment.id = \(id) FOR NO KEY UPDATE OF assessment", into: AssessmentRow.init)
    }

    /// With everybody who wrote any of it, which the rules ask for.
    func toActOn(in executor: some Executor) async throws -> AssessmentToActOn {
        let writers = try await executor.rows("SELECT subject FROM assessment_writer WHERE assessment_id = \(id)") { (subject: String) in subject }
        let screener: String? = try await executor.value("SELECT by_subject FROM screening WHERE assessment_id = \(id) ORDER BY number DESC LIMIT 1")
        return AssessmentToActOn(
            unit: unit, state: state, owner: owner.subject, authors: Set(authors.value.map(\.subject)),
            decisionMakers: Set(decisionMakers.value.map(\.subject)), writers: Set(writers), screener: screener, officer: officer?.subject, adviser: adviser)
    }
}
