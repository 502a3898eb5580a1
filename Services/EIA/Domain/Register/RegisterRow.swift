import ContractsCore
import ContractsEIA
import Foundation
import Postgres

/// What the register says of an assessment: title, policy and unit as they were published, how it stands as it does today.
struct RegisterRow: Sendable {
    let id: AssessmentID
    let reference: String
    let title: String
    let policy: PolicyID
    let policyReference: String
    let policyTitle: String
    let policyKind: EIAAPI.PolicyKind
    let unit: UnitID
    let unitCode: String?
    let unitName: String?
    let marking: EIAAPI.Marking
    let state: EIAAPI.State
    let published: Bool
    let reason: String?
    let outcome: EIAAPI.DecisionOutcome?
    let publishedAt: Date
    let round: Int
    let reviewDate: LocalDate?
    let retrospective: Bool
    let approvalVoid: Bool
    let excerpt: String?

    /// By id. Only what was published or withheld has a row.
    /// - Parameter words: an excerpt of the published text is taken around the first of them that is found there.
    static func all(_ ids: [AssessmentID], excerptsOf words: SearchWords? = nil, in executor: some Executor) async throws -> [AssessmentID: RegisterRow] {
        guard !ids.isEmpty else { return [:] }
        let beginnings = words?.beginnings ?? []
        let excerpt: SQL = beginnings.isEmpty ? "NULL::text" : excerpt(around: beginnings)
        let rows = try await executor.rows(
            """
            SELECT assessment.id, assessment.reference, entry.title, assessment.policy_id, policy.reference, entry.policy_title, policy.kind,
                entry.unit_id, unit.code, unit.name, assessment.marking, assessment.state, publication.published, publication.reason,
                entry.outcome, publication.at, publication.round, assessment.review_date, assessment.retrospective, assessment.approval_void,
                \(fragment: excerpt)
            FROM register_entry AS entry JOIN assessment ON assessment.id = entry.assessment_id JOIN policy ON policy.id = assessment.policy_id LEFT JOIN unit ON unit.id = entry.unit_id
            CROSS JOIN LATERAL (SELECT * FROM publication WHERE publication.assessment_id = assessment.id ORDER BY number DESC LIMIT 1) AS publication
            WHERE assessment.id = ANY(\(ids))
            """, into: RegisterRow.init)
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0) })
    }

    private static func excerpt(around beginnings: [String]) -> SQL {
        // Small letters of ASCII alone are made in less than half the time, and beginnings in ASCII are found among them all the same.
        let text: SQL = beginnings.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } } ? "entry.text COLLATE \"C\"" : "entry.text"
        return """
            (SELECT substring(entry.text FROM greatest(1, found.place - 120) FOR 320)
                FROM (SELECT lower(\(fragment: text)) AS text OFFSET 0) AS small,
                    unnest(\(beginnings)) WITH ORDINALITY AS word (beginning, number),
                    LATERAL (SELECT strpos(small.text, word.beginning) AS place) AS found
                WHERE found.place > 0 ORDER BY word.number LIMIT 1)
            """
    }
}

extension EIAAPI.RegisterEntry {
    init(_ row: RegisterRow) {
        self.init(
            id: row.id, reference: row.reference, title: row.title,
            policy: .init(id: row.policy, reference: row.policyReference, title: row.policyTitle, kind: row.policyKind),
            unit: .init(id: row.unit, code: row.unitCode, name: row.unitName), marking: row.marking, state: row.state, published: row.published,
            withheldBecause: row.reason, outcome: row.outcome, publishedAt: row.publishedAt, reviewDate: row.reviewDate, retrospective: row.retrospective,
            approvalVoid: row.approvalVoid, excerpt: row.excerpt.map(Self.wholeWords))
    }

    /// Cut at spaces, with an ellipsis where something is left out.
    private static func wholeWords(_ cut: String) -> String {
        // By bytes: which characters are spaces in all of Unicode is a question that took a third of a search.
        let words = cut.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
        guard words.count > 4 else { return cut }
        return "… \(String(decoding: Array(words.dropFirst().dropLast().joined(separator: [0x20])), as: UTF8.self)) …"
    }
}
