import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation

/// Where the entry of an indicator in a unit stands.
struct StandingRow: Sendable {
    let unit: UnitID
    let unitCode: String
    let unitName: String
    let unitKnown: Bool
    let indicator: IndicatorID
    let code: String
    let strapline: String
    let wording: String
    let position: Int
    let state: QAAPI.EntryState
    let local: Int?
    let corporate: Int?
    let interim: Bool
    let changed: Bool
    let submission: SubmissionID?
    let since: Date?
    let gap: GapID?
}

extension QAAPI.Standing {
    init(_ row: StandingRow, _ phase: PhaseID, _ scales: EvidenceAPI.RatingScales) {
        self.init(
            unit: QAAPI.UnitName(id: row.unit, code: row.unitCode, name: row.unitName, known: row.unitKnown), phase: phase,
            indicator: QAAPI.IndicatorName(id: row.indicator, code: row.code, strapline: row.strapline, wording: row.wording), state: row.state,
            local: scales.step(row.local, .local), corporate: scales.step(row.corporate, .corporate), interim: row.interim, changed: row.changed,
            submission: row.submission, stateSince: row.since, gap: row.gap)
    }
}
