import ContractsCore
import Foundation
import Identity
import Testing

@Suite("What a principal may do")
struct PermissionsTests {
    private let enfield = UnitID.new()
    private let barnet = UnitID.new()
    private let now = Date(timeIntervalSince1970: 1_320_000_000)

    private func principal(_ grants: Grant...) -> Principal {
        Principal(subject: "p1", name: "SPOC, Enfield", grants: grants, issuer: "portal", kind: .person)
    }

    @Test func `A role holds in its own units and in no other`() {
        let spoc = principal(Grant(.spoc, units: [enfield]))
        #expect(spoc.has(.spoc, in: enfield))
        #expect(!spoc.has(.spoc, in: barnet))
        #expect(!spoc.has(.commander, in: enfield))
        #expect(spoc.has(.spoc))
    }

    @Test func `A role without units holds everywhere, and one with an empty list nowhere`() {
        #expect(principal(Grant(.moderator, units: nil)).has(.moderator, in: barnet))
        #expect(principal(Grant(.moderator, units: nil)).units(for: .moderator) == .all)
        #expect(!principal(Grant(.adviser, units: [])).has(.adviser, in: barnet))
        #expect(principal(Grant(.adviser, units: [])).units(for: .adviser) == .none)
    }

    @Test func `Units of several grants of a role are joined, each once`() {
        let adviser = principal(Grant(.adviser, units: [enfield]), Grant(.adviser, units: [barnet, enfield]), Grant(.spoc, units: nil))
        #expect(adviser.units(for: .adviser) == UnitScope([enfield, barnet]))
        #expect(adviser.units(forAnyOf: [.adviser, .spoc]) == .all)
        #expect(adviser.units(for: .inspector) == .none)
    }

    @Test func `Any of several roles is enough, in the unit that is asked about`() {
        let contributor = principal(Grant(.contributor, units: [enfield]))
        #expect(contributor.has(anyOf: [.contributor, .spoc], in: enfield))
        #expect(!contributor.has(anyOf: [.contributor, .spoc], in: barnet))
        #expect(!contributor.has(anyOf: [.moderator]))
    }

    @Test func `A grant ends at its instant, not after it`() {
        let inspector = principal(Grant(.inspector, units: nil, until: now), Grant(.contributor, units: [enfield]))
        #expect(inspector.current(at: now.addingTimeInterval(-1)).has(.inspector))
        #expect(!inspector.current(at: now).has(.inspector))
        #expect(inspector.current(at: now).has(.contributor, in: enfield))
    }
}
