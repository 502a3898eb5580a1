import ContractsCore
import ContractsEvidence
import ContractsQA
import Postgres

extension GetEntry {
    /// An entry of the unit's sitting.
    struct SittingRow: Sendable {
        let indicator: IndicatorID
        let code: String
        let strapline: String
        let wording: String
        let submission: SubmissionID
        let waits: Bool
    }

    /// The entry's indicator, and where it stands among those that wait at the stage.
    struct Sitting: Sendable {
        let indicator: QAAPI.IndicatorName
        let place: QAAPI.Place
    }

    func sitting(around entry: SubmittedEntry, at stage: QAAPI.Stage) async throws -> Sitting {
        let state: QAAPI.EntryState = stage == .local ? .waitingLocal : .waitingCorporate
        let rows = try await dependencies.pool.rows(
            """
            SELECT \(fragment: QAAPI.IndicatorName.columns), entry.submission_id, entry.state = \(state) AND entry.applies
            FROM entry JOIN indicator ON indicator.id = entry.indicator_id
            WHERE entry.unit_id = \(entry.unit) AND entry.phase_id = \(entry.phase)
                AND (entry.indicator_id = \(entry.indicator) OR entry.state = \(state) AND entry.applies)
            ORDER BY indicator.position, indicator.code, indicator.id
            """,
            into: SittingRow.init)
        let own = rows.firstIndex { $0.indicator == entry.indicator }
        let before = own.flatMap { rows[..<$0].last(where: \.waits) }
        let after = own.flatMap { rows[($0 + 1)...].first(where: \.waits) }
        let position = own.flatMap { rows[$0].waits ? rows[..<$0].count(where: \.waits) + 1 : nil }
        return Sitting(
            indicator: own.map { QAAPI.IndicatorName(rows[$0]) } ?? QAAPI.IndicatorName(id: entry.indicator, code: entry.code, strapline: "", wording: ""),
            place: QAAPI.Place(
                stage: stage, position: position, waiting: rows.count(where: \.waits), previous: before.map(QAAPI.EntryAddress.init),
                next: after.map(QAAPI.EntryAddress.init)))
    }
}

extension QAAPI.IndicatorName {
    fileprivate init(_ row: GetEntry.SittingRow) {
        self.init(id: row.indicator, code: row.code, strapline: row.strapline, wording: row.wording)
    }
}

extension QAAPI.EntryAddress {
    fileprivate init(_ row: GetEntry.SittingRow) {
        self.init(submission: row.submission, indicator: row.indicator, code: row.code)
    }
}
