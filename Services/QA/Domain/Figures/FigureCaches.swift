import ContractsQA

/// The sums behind the dashboard.
struct FigureCaches: Sendable {
    let figures = FigureSums<Figures>(combine: Figures.sum)
    let disagreeingUnits = FigureSums<[QAAPI.UnitDisagreement]>(combine: GetDisagreement.most)
    let disagreeingIndicators = FigureSums<[GetDisagreement.IndicatorRow]>(combine: GetDisagreement.sum)
    let steps = FigureSums<[GetSeries.Step]>(combine: GetSeries.sum)
}
