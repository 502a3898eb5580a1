import ContractsQA

extension QAAPI.ForceStanding {
    init(_ force: QAAPI.UnitName, _ figures: Figures) {
        let disagreement = figures.disagreement
        self.init(
            force: force, reached: figures.reached, denominator: figures.units, percent: Percent.of(figures.reached, figures.units),
            waitingLocal: figures.states[0], waitingCorporate: figures.states[2], compared: disagreement.compared,
            differing: disagreement.localHigher + disagreement.corporateHigher)
    }
}
