import ContractsCore
import Foundation
import Postgres
import ServiceKit

/// Days of London, both included.
struct Period: Sendable, Hashable {
    let from: LocalDate
    let to: LocalDate

    /// From its first moment to just before this one.
    var begin: SQL { "(\(from)::timestamp AT TIME ZONE 'Europe/London')" }
    var end: SQL { "((\(to)::date + 1)::timestamp AT TIME ZONE 'Europe/London')" }

    /// The financial year, from 1 April, as far as it has come.
    static func financialYear(to today: LocalDate) -> Period {
        let year = today.month < 4 ? today.year - 1 : today.year
        return Period(from: LocalDate(year: year, month: 4, day: 1) ?? today, to: today)
    }
}

extension ServiceRequestContext {
    /// Reads `from` and `to`: together at most ten years; the financial year to date where they are not given.
    func period(today: LocalDate) throws(ProblemError) -> Period {
        let standard = Period.financialYear(to: today)
        let to = try query("to", as: LocalDate.self) ?? today
        let from = try query("from", as: LocalDate.self) ?? min(standard.from, Period.financialYear(to: to).from)
        guard from <= to else { throw .validation("/query/from", "must not be after the end of the period") }
        guard to.year - from.year <= 10 else { throw .validation("/query/from", "must be at most ten years before the end of the period") }
        return Period(from: from, to: to)
    }
}
