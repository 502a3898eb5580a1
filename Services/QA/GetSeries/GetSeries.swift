import ContractsCore
import ContractsQA
import Postgres
import ServiceKit

/// Attainment at the end of each month (Q6), today at the end of this one: each by the rule in force then, as `GetAttainment` of that day.
/// From the days on which units reached the phase or fell behind it, not from entries.
struct GetSeries: Sendable {
    let dependencies: Dependencies

    static let longest = 120

    func callAsFunction(_ request: FigureRequest, from: Month, to: Month) async throws -> QAAPI.AttainmentSeries {
        let today = request.counted.on
        let steps = try await steps(request)
        let points = (0...from.distance(to: to)).compactMap { from.adding($0) }.map { month in
            let day = min(month.last, today)
            let until = steps.prefix { $0.on <= day }
            let (units, reached) = (until.reduce(0) { $0 + $1.units }, until.reduce(0) { $0 + $1.reached })
            return QAAPI.SeriesPoint(on: day, reached: reached, denominator: units, percent: Percent.of(reached, units))
        }
        return QAAPI.AttainmentSeries(
            phase: QAAPI.PhaseName(request.phase), under: request.counted.units.under, points: points,
            targets: try await TargetsRow.current(in: dependencies.pool).targets(of: request.phase), denominatorNote: request.counted.units.seriesNote)
    }

    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<QAAPI.AttainmentSeries> {
        let request = try await FigureRequest(context, dated: false, dependencies)
        let now = Month(request.counted.on)
        let to = try context.query("to", as: Month.self) ?? now
        let from = try context.query("from", as: Month.self) ?? to.adding(-23) ?? to
        var validation = Validation()
        validation.check(to.distance(to: now) >= 0, "/query/to", "must not be after this month")
        validation.check(
            (0..<GetSeries.longest).contains(from.distance(to: to)), "/query/from", "must be at most \(GetSeries.longest) months before to, and not after it")
        try validation.finish()
        return .ok(try await self(request, from: from, to: to))
    }
}
