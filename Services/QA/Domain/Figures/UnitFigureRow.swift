import ContractsCore
import ContractsEvidence
import ContractsQA
import Postgres

/// A unit with its counters of a phase.
struct UnitFigureRow: Sendable {
    let id: UnitID
    let code: String
    let name: String
    let known: Bool
    let kind: EvidenceAPI.UnitKind?
    let wave: String?
    let reachedOn: LocalDate?
    let figures: Figures

    init(
        id: UnitID, code: String, name: String, known: Bool, kind: EvidenceAPI.UnitKind?, wave: String?, reachedOn: LocalDate?, units: Int, reached: Int,
        interimReached: Int, unitsWaiting: Int, inapplicable: Int, states: [Int], local: [Int], corporate: [Int], localOnly: [Int], pairs: [Int], gaps: [Int]
    ) {
        (self.id, self.code, self.name, self.known, self.kind, self.wave, self.reachedOn) = (id, code, name, known, kind, wave, reachedOn)
        self.figures = Figures(
            units: units, reached: reached, interimReached: interimReached, unitsWaiting: unitsWaiting, inapplicable: inapplicable, states: states,
            local: local,
            corporate: corporate, localOnly: localOnly, pairs: pairs, gaps: gaps)
    }

    /// To be followed by `FROM unit`, a join that has `counted`, and a condition.
    static func select(_ phase: PhaseID, by day: LocalDate) -> SQL {
        "SELECT \(fragment: QAAPI.UnitName.columns), unit.kind, unit.wave, \(fragment: reachedOn(phase, by: day)), \(fragment: Figures.single)"
    }

    /// The day on which a unit last came to reach the phase.
    static func reachedOn(_ phase: PhaseID, by day: LocalDate) -> SQL {
        """
        (SELECT change.on_date FROM reached_change AS change WHERE change.phase_id = \(phase) AND change.unit_id = unit.id AND change.reached
            AND change.on_date <= \(day) ORDER BY change.number DESC LIMIT 1)
        """
    }
}

extension QAAPI.UnitAttainment {
    init(_ row: UnitFigureRow, of phase: PhaseRow, by rule: RuleRow) {
        let reached = row.figures.reached == 1
        self.init(
            unit: QAAPI.UnitName(id: row.id, code: row.code, name: row.name, known: row.known), kind: row.kind, wave: row.wave,
            counted: row.kind.map(rule.unitKinds.contains) ?? false, reached: reached, reachedOn: reached ? row.reachedOn : nil,
            interimReached: row.figures.interimReached == 1, tally: row.figures.tally(of: phase.indicators, minimumStep: rule.minimumStep))
    }
}
