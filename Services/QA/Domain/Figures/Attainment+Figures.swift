import ContractsCore
import ContractsQA

extension QAAPI.Attainment {
    init(_ figures: Figures, of phase: PhaseRow, _ counted: UnitsCounted, targets: [QAAPI.Target]) {
        self.init(
            phase: QAAPI.PhaseName(phase), under: counted.units.under, asAt: counted.on, rule: QAAPI.AttainmentRule(counted.rule), reached: figures.reached,
            denominator: figures.units, denominatorNote: counted.note, percent: Percent.of(figures.reached, figures.units),
            interim: QAAPI.InterimAttainment(
                label: figures.interimLabel, reached: figures.interimReached, percent: Percent.of(figures.interimReached, figures.units),
                unitsWaiting: figures.unitsWaiting),
            tally: figures.tally(of: phase.indicators, minimumStep: counted.rule.minimumStep),
            targets: targets.map { QAAPI.TargetStanding($0, reached: figures.reached, of: figures.units, on: counted.on) })
    }
}

extension QAAPI.TargetStanding {
    /// A share of no units is not met.
    init(_ target: QAAPI.Target, reached: Int, of units: Int, on day: LocalDate) {
        let needed = (target.share * units + 99) / 100
        let met = units > 0 && reached >= needed
        self.init(target: target, met: met, unitsMissing: max(0, needed - reached), overdue: !met && target.by < day)
    }
}

enum Percent {
    /// To one decimal; nil of nothing.
    static func of(_ part: Int, _ whole: Int) -> Double? {
        whole > 0 ? (Double(part) * 1000 / Double(whole)).rounded() / 10 : nil
    }
}
