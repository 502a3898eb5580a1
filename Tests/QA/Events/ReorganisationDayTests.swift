import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import TestSupport
import Testing

@testable import QAService

/// A reorganisation that is told ahead takes effect at midnight in London, with nothing that runs then.
@Suite struct ReorganisationDayTests {
    /// Ten to twelve on 30 June in London, where it is summer.
    private static let evening = Date(timeIntervalSince1970: 1_814_395_800)

    @Test func `the people of a successor read nothing of a unit until the day on which it is merged, and figures know it too`() async throws {
        try await withQA { world in
            world.clock.advance(seconds: Self.evening.timeIntervalSince(world.clock.now))
            let (last, first) = (try #require(LocalDate("2027-06-30")), try #require(LocalDate("2027-07-01")))
            let submission = try await world.submit("1B")
            let rating = try await world.assure("1B", submission, corporate: 1)
            let lineage = EvidenceAPI.Lineage(kind: .merged, from: world.summary("YE"), to: world.summary("GD"), on: first)
            try await world.told(world.unitChanged("YE", validTo: first, lineage: [lineage]))

            let (own, reader, unit) = (try await world.token(.spoc, "YE"), try await world.token(.spoc, "GD"), world.unit("YE"))
            let addresses = [
                world.address("1B", submission), "/v1/ratings/\(rating.id)", "/v1/units/\(unit)/ratings", "/v1/units/\(unit)/meetings",
                "/v1/units/\(unit)/indicators/\(world.indicator("1B"))/history",
            ]
            func counted(_ query: String) async throws -> Int {
                let attainment: QAAPI.Attainment = try await world.read("/v1/attainment\(query)", as: reader)
                return attainment.denominator
            }
            func gaps() async throws -> Int {
                let gaps: Page<QAAPI.Gap> = try await world.read("/v1/gaps", as: reader)
                return gaps.items.count
            }
            for address in addresses {
                #expect(try await world.get(address, as: own).status == 200, "\(address)")
                #expect(try await world.get(address, as: reader).status == 404, "\(address)")
            }
            #expect(try await gaps() == 0)
            #expect(try await counted("") == 1)
            #expect(try await counted("?asAt=\(last)") == 1)

            world.clock.advance(seconds: 20 * 60)
            for address in addresses { #expect(try await world.get(address, as: reader).status == 200, "\(address)") }
            #expect(try await gaps() == 1)
            #expect(try await counted("") == 1)
            #expect(try await counted("?asAt=\(last)") == 2)
        }
    }
}
