import ContractsCore
import ContractsEvidence

/// A unit's workbook of a phase: every indicator with its state (E6).
struct GetWorkbook: Sendable {
    let dependencies: Dependencies

    /// Four statements, whatever the unit holds.
    /// - Parameter phase: nil means the phase that is worked on.
    func callAsFunction(_ phase: PhaseID?, of unit: UnitID, as caller: Caller) async throws -> EvidenceAPI.Workbook {
        let unit = try await caller.access.unit(unit, in: dependencies.pool)
        let phase = try await PhaseRow.require(phase, in: dependencies.pool)
        let rows = try await EntryRow.all(in: phase.id, of: unit.id, in: dependencies.pool)
        var tally = WorkbookTally()
        for row in rows { tally.count(row.facts) }
        return EvidenceAPI.Workbook(
            unit: EvidenceAPI.UnitSummary(unit), standardCode: phase.standardCode, versionLabel: phase.versionLabel, phase: phase.id, phaseCode: phase.code,
            phaseTitle: phase.title, national: phase.national, due: try await due(wave: unit.wave), totals: tally.totals(of: rows.count),
            sections: rows.runs(by: \.section).map(EvidenceAPI.WorkbookSection.init),
            mayRecord: caller.access.mayRecord(in: unit.id) && unit.isOpen(on: LocalDate(dependencies.now())),
            maySubmit: caller.access.maySubmit(for: unit.id) && unit.isOpen(on: LocalDate(dependencies.now()))
        )
    }
}

extension EvidenceAPI.WorkbookSection {
    fileprivate init(_ rows: [EntryRow]) {
        self.init(code: rows[0].section, title: rows[0].sectionTitle, strapline: rows[0].sectionStrapline, rows: rows.map(EvidenceAPI.WorkbookRow.init))
    }
}
