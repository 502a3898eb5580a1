import ContractsCore
import Foundation
import Testing

@Suite("Core contracts: ids, dates, times")
struct CoreTests {
    @Test("New ids are version 7, in order of their instant, and lower case") func ids() {
        let first = UnitID.new(at: Date(timeIntervalSince1970: 1000))
        let second = UnitID.new(at: Date(timeIntervalSince1970: 1001))
        #expect(first < second)
        #expect(Array(first.description)[14] == "7")
        #expect("89ab".contains(Array(first.description)[19]))
        #expect(first.description == first.description.lowercased())
        #expect(UnitID(first.description.uppercased()) == first)
    }

    @Test(
        "What is no UUID is no id",
        arguments: ["", "1", "0190a1b2-0000-7000-8000", "0190a1b2-0000-7000-8000-00000000000g", "{0190a1b2-0000-7000-8000-000000000001}"])
    func badIDs(_ text: String) {
        #expect(UnitID(text) == nil)
    }

    @Test(
        "Impossible dates do not exist",
        arguments: ["2011-02-29", "2011-13-01", "2011-00-10", "2011-04-31", "2011-4-1", "11-04-01", "2011-04-01T00:00:00Z", "", "+011-04-01"])
    func badDates(_ text: String) {
        #expect(LocalDate(text) == nil)
    }

    @Test("Leap days of centuries follow the calendar") func leapDays() {
        #expect(LocalDate("2000-02-29") != nil)
        #expect(LocalDate("1900-02-29") == nil)
        #expect(LocalDate("2012-02-29")?.description == "2012-02-29")
    }

    @Test("A time keeps its milliseconds both ways") func fraction() throws {
        for milliseconds in [0, 1, 9, 250, 999] {
            let date = Date(timeIntervalSince1970: 1_320_312_600 + Double(milliseconds) / 1000)
            let data = try JSONCoding.encoder().encode([date])
            let back = try #require(try JSONCoding.decoder().decode([Date].self, from: data).first)
            #expect(abs(back.timeIntervalSince(date)) < 0.0005)
        }
        #expect(JSONCoding.date("2011-11-03T09:30:00Z") != nil)
        #expect(JSONCoding.date("2011-11-03") == nil)
    }

    @Test("The day is London's, not the server's") func london() throws {
        let lateInJune = try #require(JSONCoding.date("2011-06-30T23:30:00Z"))
        #expect(LocalDate(lateInJune).description == "2011-07-01")
    }
}
