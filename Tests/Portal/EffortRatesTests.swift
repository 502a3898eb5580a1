import Testing

@testable import Portal

@Suite("Hourly rates")
struct EffortRatesTests {
    @Test(
        "Amounts of money are read to the penny",
        arguments: [("20", 2000), ("20.5", 2050), ("£1,024.05", 102_405), ("0.01", 1), ("a lot", nil), ("1.234", nil), ("-3", nil), ("", nil)])
    func money(text: String, pence: Int?) {
        #expect(EffortRates.pence(text) == pence)
    }
}
