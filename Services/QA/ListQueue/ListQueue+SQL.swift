import ContractsQA
import Identity
import Postgres
import ServiceKit

extension ListQueue {
    /// How an entry came to wait at its stage: after a return, after an acceptance, or for the first time.
    private static let state: SQL = """
        CASE (SELECT earlier.outcome FROM rating AS earlier
              WHERE earlier.unit_id = entry.unit_id AND earlier.indicator_id = entry.indicator_id AND earlier.submission_id <> entry.submission_id
              ORDER BY earlier.at DESC, earlier.id DESC LIMIT 1)
            WHEN 'returned' THEN 'answered' WHEN 'accepted' THEN 'again' ELSE 'new' END
        """

    private static let stage: SQL = "CASE entry.state WHEN 'waiting-local' THEN 'local' ELSE 'corporate' END"

    func rows(_ filter: Filter, _ page: PageRequest<Key>, as caller: Caller) async throws -> [QueueRow] {
        var condition = ListQueue.waiting(for: caller, at: filter.stage)
        if !filter.units.isEmpty { condition += " AND entry.unit_id = ANY(\(filter.units))" }
        if let phase = filter.phase { condition += " AND entry.phase_id = \(phase)" }
        if filter.changed { condition += " AND entry.changed_since IS NOT NULL" }
        var outer: SQL = "true"
        if !filter.states.isEmpty { outer = "waiting.queue_state = ANY(\(filter.states))" }
        if let key = page.after {
            outer +=
                " AND (waiting.state_since, waiting.unit_id, waiting.position, waiting.indicator_id) > (\(key.since.date), \(key.unit), \(key.position), \(key.indicator))"
        }
        return try await dependencies.pool.rows(
            """
            SELECT unit.id, unit.code, unit.name, unit.known, entry.phase_id, indicator.id, indicator.code, indicator.strapline, indicator.wording,
                   indicator.position, entry.submission_id, \(fragment: ListQueue.stage), entry.queue_state, entry.state_since, submission.submitted_at,
                   submission.submitted_by, submission.submitted_by_name, submission.submitted_by_rank,
                   (SELECT count(*) FROM submission_revision AS frozen
                    WHERE frozen.submission_id = entry.submission_id AND frozen.indicator_id = entry.indicator_id),
                   (SELECT count(*) FROM submission_answer AS answer WHERE answer.submission_id = entry.submission_id AND answer.indicator_id = entry.indicator_id),
                   entry.changed_since IS NOT NULL, entry.local_step::int,
                   CASE entry.state WHEN 'waiting-local' THEN entry.local_step ELSE entry.corporate_step END::int,
                   \(fragment: QAAPI.Bar.sql(caller.principal.subject, at: ListQueue.stage)), entry.revision
            FROM (
                SELECT waiting.* FROM (
                    SELECT entry.*, indicator.position, \(fragment: ListQueue.state) AS queue_state
                    FROM entry JOIN indicator ON indicator.id = entry.indicator_id WHERE \(fragment: condition)
                ) AS waiting
                WHERE \(fragment: outer)
                ORDER BY waiting.state_since, waiting.unit_id, waiting.position, waiting.indicator_id LIMIT \(page.fetchCount)
            ) AS entry
            JOIN unit ON unit.id = entry.unit_id JOIN indicator ON indicator.id = entry.indicator_id JOIN submission ON submission.id = entry.submission_id
            ORDER BY entry.state_since, entry.unit_id, entry.position, entry.indicator_id
            """,
            into: QueueRow.init)
    }

    /// True of an `entry` that waits for the caller.
    static func waiting(for caller: Caller, at stage: QAAPI.Stage?) -> SQL {
        let stages = QAAPI.Stage.allCases.filter { stage == nil || stage == $0 }.map { stage -> SQL in
            let units = caller.access.judged(stage).condition(on: "entry.unit_id")
            return switch stage {
            case .local: "(entry.state = 'waiting-local' AND \(fragment: units))"
            case .corporate: "(entry.state = 'waiting-corporate' AND \(fragment: units))"
            }
        }
        return "entry.applies AND (\(fragment: stages.joined(separator: " OR ")))"
    }
}
