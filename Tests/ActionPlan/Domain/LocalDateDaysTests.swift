import ContractsCore
import Testing

@testable import ActionPlanService

@Suite struct LocalDateDaysTests {
    private func date(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

    @Test(arguments: [
        ("2011-11-03", 1, "2011-11-04"), ("2011-12-31", 1, "2012-01-01"), ("2012-02-28", 1, "2012-02-29"), ("2011-02-28", 1, "2011-03-01"),
        ("2012-03-01", -1, "2012-02-29"), ("2000-01-01", -1, "1999-12-31"), ("1900-02-28", 1, "1900-03-01"), ("2011-11-03", 365, "2012-11-02"),
    ])
    func `days are added over the ends of months and years`(from: String, days: Int, to: String) throws {
        #expect(try date(from).adding(days: days) == date(to))
        #expect(try date(from).days(until: date(to)) == days)
    }

    @Test func `every day of four centuries follows the one before`() throws {
        var day = try date("1800-01-01")
        for number in 1...146_097 {
            let next = day.adding(days: 1)
            #expect(next > day && next.dayNumber == day.dayNumber + 1 && next.adding(days: -1) == day, "\(number)")
            day = next
        }
        #expect(try day == date("2200-01-01"))
    }

    @Test func `the end of the calendar is the end`() throws {
        #expect(try date("9999-12-31").adding(days: 1) == date("9999-12-31"))
    }

    @Test(arguments: [("2011-11", "2011-11-01", "2011-11-30"), ("2012-02", "2012-02-01", "2012-02-29"), ("2011-12", "2011-12-01", "2011-12-31")])
    func `a month has its first and its last day`(text: String, first: String, last: String) throws {
        let month = try #require(CalendarMonth(text))
        #expect(try month.first == date(first) && month.last == date(last))
    }

    @Test(arguments: ["", "2011", "2011-13", "2011-1", "2011-11-03", "11-2011"]) func `other texts are no months`(text: String) {
        #expect(CalendarMonth(text) == nil)
    }
}
