import ContractsQA

/// The sums behind the dashboard.
struct FigureCaches: Sendable {
    let figures = FigureSums<Figures>(combine: Figures.sum)
    let disagreeingUnits = FigureSums<[QAAPI.UnitDisagreement]>(combine: GetDisagreement.most)
    let disagreeingIndicators = FigureSums<[GetDisagreement.IndicatorRow]>(combine: GetDisagreement.sum)
    let oldest = FigureSums<GetDashboard.Oldest>(combine: GetDashboard.Oldest.first)
    let steps = FigureSums<[GetSeries.Step]>(combine: GetSeries.sum)
}
