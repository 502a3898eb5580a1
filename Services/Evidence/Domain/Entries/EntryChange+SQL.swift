import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension EntryChange {
    /// Applies the changes to the unit's entries, and marks those that QA has in hand or has assured as changed since. The last part of the
    /// statement that saves an item. Gives back the entries' progress: `ChangedEntry`.
    static func apply(_ changes: [EntryChange], unit: UnitID, at now: Date) -> SQL {
        """
        INSERT INTO entry (unit_id, indicator_id, items, incomplete, inherited, lapsed, changed_at)
        SELECT \(unit), change.indicator, change.items, change.incomplete, change.inherited, change.lapsed, \(now)
        FROM unnest(\(changes.map(\.indicator)), \(changes.map(\.items)), \(changes.map(\.incomplete)), \(changes.map(\.inherited)), \(changes.map(\.lapsed)))
            WITH ORDINALITY AS change (indicator, items, incomplete, inherited, lapsed, number)
        ORDER BY change.number
        ON CONFLICT (unit_id, indicator_id) DO UPDATE SET
            items = entry.items + excluded.items,
            incomplete = entry.incomplete + excluded.incomplete,
            inherited = entry.inherited + excluded.inherited,
            lapsed = entry.lapsed + excluded.lapsed,
            changed_since = CASE WHEN entry.progress IN ('submitted', 'locally-assured', 'corporately-assured') THEN coalesce(entry.changed_since, excluded.changed_at) END,
            changed_at = excluded.changed_at
        RETURNING indicator_id, progress
        """
    }
}

/// An entry whose evidence has just changed.
struct ChangedEntry: Sendable {
    let indicator: IndicatorID
    let progress: EntryProgress
}
