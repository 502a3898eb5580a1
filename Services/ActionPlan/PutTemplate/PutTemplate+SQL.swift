import ContractsActionPlan
import Foundation
import Postgres

extension PutTemplate {
    func lock(_ id: ActionTemplateID, in transaction: Transaction) async throws -> TemplateRow? {
        try await transaction.row("\(fragment: TemplateRow.select) WHERE id = \(id) FOR UPDATE", into: TemplateRow.init)
    }

    /// Nil where it was to be new and is there.
    func save(
        _ template: SoundTemplate, as id: ActionTemplateID, isNew: Bool, by person: ActionPlanAPI.Person, in transaction: Transaction
    ) async throws -> TemplateRow? {
        let now = dependencies.now
        let touched =
            if isNew {
                try await transaction.execute(
                    """
                    INSERT INTO action_template (id, indicator_code, title, activity, resources, measure, timescale_days, withdrawn, changed_at, changed_by,
                        changed_by_name, changed_by_rank)
                    VALUES (\(id), \(template.indicatorCode), \(template.title), \(template.activity), \(template.resources), \(template.measure),
                        \(template.timescaleDays), \(template.withdrawn), \(now), \(person.subject), \(person.name), \(person.rank))
                    ON CONFLICT DO NOTHING
                    """)
            } else {
                try await transaction.execute(
                    """
                    UPDATE action_template SET indicator_code = \(template.indicatorCode), title = \(template.title), activity = \(template.activity),
                        resources = \(template.resources), measure = \(template.measure), timescale_days = \(template.timescaleDays),
                        withdrawn = \(template.withdrawn), revision = revision + 1, changed_at = \(now), changed_by = \(person.subject),
                        changed_by_name = \(person.name), changed_by_rank = \(person.rank)
                    WHERE id = \(id)
                    """)
            }
        return touched == 1 ? try await lock(id, in: transaction) : nil
    }
}
