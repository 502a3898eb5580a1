import ContractsCore
import ContractsEvidence
import ContractsQA
import Postgres
import ServiceKit

extension ListStandings {
    private static let interim: SQL = "entry.local_submission IS NOT NULL AND entry.local_submission IS DISTINCT FROM entry.corporate_submission"
    private static let state: SQL = "CASE WHEN NOT entry.applies THEN 'not-applicable' ELSE coalesce(entry.state, 'not-submitted') END"

    func rows(_ filter: Filter, in phase: PhaseID, _ page: PageRequest<Key>) async throws -> [StandingRow] {
        var condition: SQL = "indicator.phase_id = \(phase) AND unit.known AND \(fragment: filter.units.condition(on: "unit.id"))"
        if let indicator = filter.indicator { condition += " AND indicator.id = \(indicator)" }
        if !filter.states.isEmpty { condition += " AND \(fragment: ListStandings.state) = ANY(\(filter.states))" }
        if let local = filter.local { condition += " AND entry.applies AND entry.local_step = \(local)" }
        if let corporate = filter.corporate { condition += " AND entry.applies AND entry.corporate_step = \(corporate)" }
        if filter.interim { condition += " AND entry.applies AND \(fragment: ListStandings.interim)" }
        if filter.changed { condition += " AND entry.applies AND entry.changed_since IS NOT NULL" }
        if let key = page.after {
            condition += " AND (unit.name, unit.id, indicator.position, indicator.id) > (\(key.name), \(key.unit), \(key.position), \(key.indicator))"
        }
        return try await dependencies.pool.rows(
            """
            SELECT \(fragment: QAAPI.UnitName.columns), \(fragment: QAAPI.IndicatorName.columns), indicator.position, \(fragment: ListStandings.state),
                   entry.local_step::int, entry.corporate_step::int, coalesce(\(fragment: ListStandings.interim), false), entry.changed_since IS NOT NULL,
                   entry.submission_id, entry.state_since,
                   (SELECT gap.id FROM gap WHERE gap.unit_id = unit.id AND gap.indicator_id = indicator.id AND gap.state <> 'closed')
            FROM unit CROSS JOIN indicator LEFT JOIN entry ON entry.unit_id = unit.id AND entry.indicator_id = indicator.id
            WHERE \(fragment: condition)
            ORDER BY unit.name, unit.id, indicator.position, indicator.id LIMIT \(page.fetchCount)
            """,
            into: StandingRow.init)
    }
}
