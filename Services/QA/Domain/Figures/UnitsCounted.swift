import ContractsCore
import ContractsEvidence
import ContractsQA
import Identity
import Postgres

/// The units of a figure: of the units in question, those of a kind that the rule counts and that are there on a day.
struct UnitsCounted: Sendable {
    let units: UnitsInQuestion
    let rule: RuleRow
    let on: LocalDate
    /// Nil: as the counters stand now.
    let asAt: LocalDate?

    /// True of a row `unit`.
    var condition: SQL {
        """
        unit.known AND unit.kind = ANY(\(rule.unitKinds)) AND unit.valid_from <= \(on) AND (unit.valid_to IS NULL OR unit.valid_to > \(on))
        AND \(fragment: units.condition(on: "unit.id"))
        """
    }

    /// To be put after `FROM unit`: each with its counters of the phase as `counted`, on the day where one is named.
    func join(_ phase: PhaseID) -> SQL {
        guard let asAt else { return " LEFT JOIN unit_phase AS counted ON counted.phase_id = \(phase) AND counted.unit_id = unit.id" }
        return """
             LEFT JOIN LATERAL (
                SELECT * FROM unit_phase_day AS day WHERE day.phase_id = \(phase) AND day.unit_id = unit.id AND day.on_date <= \(asAt)
                ORDER BY day.on_date DESC LIMIT 1
            ) AS counted ON true
            """
    }

    /// Which units the denominator has, in words.
    var note: String {
        let kinds = EvidenceAPI.UnitKind.allCases.filter(rule.unitKinds.contains).map(\.words)
        return "\(units.words) that are a \(kinds.joined(separator: " or ")) and are open on \(on)"
    }
}

extension UnitsInQuestion {
    /// The same for a figure of many days, over which the rule may change.
    var seriesNote: String { "\(words) that were open on the day and of a kind that the rule of the day counts" }

    fileprivate var words: String { "Units\(under.map { " of \($0.name) and below" } ?? (readable == .all ? "" : " that you may read"))" }
}

extension EvidenceAPI.UnitKind {
    fileprivate var words: String {
        switch self {
        case .force: "force"
        case .businessGroup: "business group"
        case .directorate: "directorate"
        case .ocu: "OCU"
        case .bocu: "BOCU"
        }
    }
}
