import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct EffortRateTests {
    private static func rate(_ pence: Int, _ role: String = "Contributor") -> EvidenceAPI.EffortRate {
        .init(role: role, pencePerHour: pence, from: .sample)
    }

    @Test func `a rate is set from the rates that were read; what somebody else set meanwhile is refused, and named`() async throws {
        try await withEvidence { world in
            let (moderator, administrator) = (try await world.token(.moderator), try await world.token(.administrator))
            let empty = try await world.effortRates()
            #expect(empty == .init(rates: [], etag: "\"r0\""))
            #expect(try await world.put(Self.rate(2000), from: nil, as: moderator).status == 428)
            let first = try await world.put(Self.rate(2000), from: empty.etag, as: moderator)
            #expect(first.status == 200)
            let read = try await world.effortRates()
            #expect(read == .init(rates: [Self.rate(2000)], etag: "\"r1\""))
            #expect(first.headers["etag"] == read.etag)

            // Both have read the same; the first to save is the one that counts, whether the second means the same rate, says it in other letters, or another rate.
            #expect(try await world.put(Self.rate(2500), from: read.etag, as: moderator).status == 200)
            for late in [Self.rate(3000), Self.rate(3000, "CONTRIBUTOR"), Self.rate(4000, "SPOC")] {
                let refused = try await world.put(late, from: read.etag, as: administrator)
                #expect(refused.status == 412)
                #expect(try refused.problem.current?.etag == "\"r2\"")
                #expect(try refused.problem.current?.changedBy == "Test moderator")
            }
            let standing = try await world.effortRates()
            #expect(standing == .init(rates: [Self.rate(2500)], etag: "\"r2\""))

            #expect(try await world.put(Self.rate(3000, "CONTRIBUTOR"), from: standing.etag, as: administrator).status == 200)
            let after = try await world.effortRates()
            #expect(after == .init(rates: [Self.rate(3000, "CONTRIBUTOR")], etag: "\"r3\""))
            let same = try await world.put(Self.rate(3000, "CONTRIBUTOR"), from: after.etag, as: moderator)
            #expect(same.status == 200 && same.headers["etag"] == after.etag)
            #expect(try await world.audited("effort-rate/Contributor/\(LocalDate.sample)") == ["effort-rate.set", "effort-rate.set"])
        }
    }

    @Test func `of two that save at once one is refused`() async throws {
        try await withEvidence { world in
            let token = try await world.token(.moderator)
            let etag = try await world.effortRates().etag
            async let one = world.put(Self.rate(2000), from: etag, as: token).status
            async let other = world.put(Self.rate(4000, "SPOC"), from: etag, as: token).status
            #expect(try await [one, other].sorted() == [200, 412])
            #expect(try await world.effortRates().rates.count == 1)
        }
    }
}

extension EvidenceWorld {
    /// As anybody reads them, with the version also as the entity tag.
    func effortRates() async throws -> EvidenceAPI.EffortRates {
        let answer = try await get("/v1/effort-rates", as: token(.commander, "YE"))
        let rates: EvidenceAPI.EffortRates = try answer.json()
        #expect(answer.headers["etag"] == rates.etag)
        return rates
    }

    func put(_ rate: EvidenceAPI.EffortRate, from etag: String?, as token: String) async throws -> TestAnswer {
        try await send("PUT", "/v1/effort-rates", rate, as: token, ifMatch: etag)
    }
}
