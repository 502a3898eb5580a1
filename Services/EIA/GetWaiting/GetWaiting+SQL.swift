import ContractsCore
import ContractsEIA
import Foundation
import Identity
import Postgres

extension GetWaiting {
    enum Kind: Sendable {
        case returned, toWrite, toConfirm, toCheck, toAssure, toDecide, toPublish, toReview, toScreenAgain
    }

    /// True of an `assessment` that waits for the caller in this way; none where none can. Says in SQL what `Access.positions` says of one.
    func condition(_ kind: Kind, for caller: Caller) -> SQL? {
        guard caller.access.isPerson else { return nil }
        let me = caller.principal.subject
        let author = named(me, "author"), owner: SQL = "assessment.owner_subject = \(me)"
        switch kind {
        case .returned: return "assessment.state = 'returned' AND (\(fragment: author) OR \(fragment: owner))"
        case .toWrite: return "assessment.state IN ('draft', 'full') AND \(fragment: author)"
        case .toConfirm:
            return "assessment.state = 'screening' AND \(fragment: secondPerson(caller)) AND NOT \(fragment: author) AND \(fragment: wroteNone(me))"
        case .toCheck: return "assessment.state = 'owner-check' AND \(fragment: owner)"
        case .toAssure:
            guard caller.access.isOfficer else { return nil }
            return """
                (assessment.state = 'submitted' OR assessment.state = 'in-qa' AND assessment.officer_subject = \(me)) AND \(fragment: officer(me))
                """
        case .toDecide:
            return """
                assessment.state = 'approved' AND \(fragment: named(me, "decision-maker")) AND NOT \(fragment: author) AND \(fragment: wroteNone(me))
                """
        case .toPublish:
            guard caller.access.isOfficer else { return "assessment.state = 'decided' AND \(fragment: owner)" }
            return "assessment.state = 'decided' AND (\(fragment: owner) OR \(fragment: officer(me)))"
        case .toReview:
            let until = LocalDate(dependencies.now.addingTimeInterval(TimeInterval(GetWaiting.reviewDays) * 86_400))
            return """
                (assessment.state = 'review-due' OR assessment.state IN ('published', 'withheld', 'monitoring', 'reviewed') AND assessment.review_date <= \(until)
                    OR \(fragment: ShortReview.lapsed("assessment", by: "\(until)"))) AND (\(fragment: author) OR \(fragment: owner))
                """
        case .toScreenAgain:
            return "assessment.state = 'not-needed' AND \(fragment: TriggersRaised.since(.confirmScreening)) AND (\(fragment: author) OR \(fragment: owner))"
        }
    }

    /// As author or decision-maker.
    private func named(_ me: String) -> SQL {
        "assessment.id IN (SELECT assessment_id FROM assessment_person WHERE subject = \(me))"
    }

    private func named(_ me: String, _ part: String) -> SQL {
        "assessment.id IN (SELECT assessment_id FROM assessment_person WHERE subject = \(me) AND part = \(part))"
    }

    private func wroteNone(_ me: String) -> SQL {
        "NOT EXISTS (SELECT FROM assessment_writer AS writer WHERE writer.assessment_id = assessment.id AND writer.subject = \(me))"
    }

    private func officer(_ me: String) -> SQL {
        "assessment.owner_subject <> \(me) AND NOT \(fragment: named(me)) AND \(fragment: wroteNone(me))"
    }

    /// The owner, a QA officer, or a commander of the unit.
    private func secondPerson(_ caller: Caller) -> SQL {
        let owner: SQL = "assessment.owner_subject = \(caller.principal.subject)"
        if caller.access.isOfficer { return "true" }
        switch caller.principal.units(for: .commander) {
        case .all: return "true"
        case .none: return owner
        case .some(let units): return "(\(fragment: owner) OR assessment.unit_id = ANY(\(units)))"
        }
    }

    func rows(_ condition: SQL, _ kind: Kind) async throws -> [AssessmentRow] {
        let order: SQL = kind == .toReview ? "assessment.review_date, assessment.id" : "assessment.since, assessment.id"
        return try await dependencies.pool.rows(
            "\(fragment: AssessmentRow.select) WHERE \(fragment: condition) ORDER BY \(fragment: order) LIMIT \(GetWaiting.most)", into: AssessmentRow.init)
    }

    func count(_ condition: SQL) async throws -> Int {
        try await dependencies.pool.value("SELECT count(*) FROM assessment WHERE \(fragment: condition)") ?? 0
    }
}
