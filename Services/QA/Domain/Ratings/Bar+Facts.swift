import ContractsQA
import Postgres

extension QAAPI.Bar {
    /// Why somebody may not judge an entry; nil where nothing is in the way.
    /// - Parameters:
    ///   - writers: who answered its points.
    ///   - judged: at which stage they rated any entry of the submission before.
    init?(_ subject: String, revisions: [QAAPI.JudgedRevision], writers: [String], judged: QAAPI.Stage?, at stage: QAAPI.Stage) {
        if revisions.contains(where: { $0.authors.contains { $0.subject == subject } }) {
            self = .wroteEvidence
        } else if writers.contains(subject) {
            self = .wroteAnswer
        } else if let judged, judged != stage {
            self = .judgedOtherStage
        } else {
            return nil
        }
    }

    /// The same in a list, a word or NULL, of rows `entry`.
    static func sql(_ subject: String, at stage: SQL) -> SQL {
        """
        CASE
            WHEN EXISTS (SELECT FROM submission_revision AS frozen WHERE frozen.submission_id = entry.submission_id
                         AND frozen.indicator_id = entry.indicator_id AND frozen.authors @> jsonb_build_array(jsonb_build_object('subject', \(subject)::text)))
                THEN 'wrote-evidence'
            WHEN EXISTS (SELECT FROM submission_answer AS answer WHERE answer.submission_id = entry.submission_id
                         AND answer.indicator_id = entry.indicator_id AND answer.by = \(subject)) THEN 'wrote-answer'
            WHEN EXISTS (SELECT FROM submission_judge AS judge WHERE judge.submission_id = entry.submission_id AND judge.subject = \(subject)
                         AND judge.stage <> \(fragment: stage)) THEN 'judged-other-stage'
        END
        """
    }

    var reason: AccessRefusal.Reason {
        switch self {
        case .wroteEvidence: .wroteEvidence
        case .wroteAnswer: .wroteAnswer
        case .judgedOtherStage: .judgedOtherStage
        }
    }
}
