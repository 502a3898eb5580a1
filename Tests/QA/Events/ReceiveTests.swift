import ContractsCore
import ContractsEvidence
import ContractsQA
import Events
import Foundation
import Identity
import Postgres
import Testing
import TestSupport

@testable import QAService

@Suite struct ReceiveTests {
    @Test func `a submission of what nobody has described yet is kept, judged, and filled in later`() async throws {
        try await withQA(told: false) { world in
            let submission = try await world.submit("1B", "2B", "3B")
            let token = try await world.token(.spoc, "YE", subject: "judge")
            let before = try await world.entry("1B", submission, as: token)
            #expect(!before.unit.known)
            #expect(before.phase == nil)
            #expect(before.indicator.code == "1B")
            #expect(before.scales.local.map(\.label).first == "Not in place")
            for code in ["1B", "2B", "3B"] { _ = try await world.assure(code, submission) }
            #expect(try await world.get("/v1/attainment", as: world.token(.moderator)).status == 409)

            try await world.tellEverything()
            let after = try await world.entry("1B", submission, as: token)
            #expect(after.unit.name == "Enfield")
            #expect(after.indicator.wording == "The organisation 1B")
            #expect(try await world.read("/v1/attainment", QAAPI.Attainment.self, as: world.token(.moderator)).reached == 1)
            #expect(try await Recount(dependencies: world.dependencies)().isSound)
        }
    }

    @Test func `applicability that was told before the standard takes effect with it`() async throws {
        try await withQA(told: false) { world in
            let earlier = world.applicability("1B", in: "YE", applies: true, at: world.now)
            world.clock.advance(seconds: 1)
            try await world.told(world.applicability("1B", in: "YE", applies: false))
            try await world.told(earlier)
            try await world.tellEverything()
            let ratings: QAAPI.UnitRatings = try await world.read("/v1/units/\(world.unit("YE"))/ratings", as: world.token(.spoc, "YE"))
            #expect(ratings.rows.map(\.state) == [.notApplicable, .notSubmitted, .notSubmitted])
            #expect(ratings.attainment.tally.applicable == 2)
        }
    }

    @Test func `a decision that comes while its standard is taken in is not lost`() async throws {
        try await withQA(told: false) { world in
            for row in QAWorld.tree { try await world.told(world.unitChanged(row.code)) }
            let decision = world.applicability("1B", in: "YE", applies: false)
            try await withThrowingTaskGroup { group in
                try await world.pool.transaction { standard in
                    let now = world.now
                    try await ReceiveStandard(clock: { now })(world.standardPublished, in: standard)
                    group.addTask { try await world.told(decision) }
                    try await standard.untilAnotherWaits()
                }
                try await group.waitForAll()
            }
            let ratings: QAAPI.UnitRatings = try await world.read("/v1/units/\(world.unit("YE"))/ratings", as: world.token(.spoc, "YE"))
            #expect(ratings.rows.map(\.state) == [.notApplicable, .notSubmitted, .notSubmitted])
            #expect(try await Recount(dependencies: world.dependencies)().isSound)
        }
    }

    @Test func `an event is applied once, however often it comes, and told anew it changes nothing`() async throws {
        try await withQA { world in
            let made = world.submission(["1B"])
            let event = world.event(EvidenceEvents.submissionMade, about: world.unit("YE").description, made)
            let answers = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<6 { group.addTask { try await world.tell(event).status } }
                return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
            }
            #expect(answers == [204: 6])
            #expect(try await world.audited("submission/\(made.submission)") == ["submission.received"])
            _ = try await world.rateLocally("1B", made.submission)
            // The same submission in another event, as when everything is announced again.
            try await world.told(world.event(EvidenceEvents.submissionMade, about: world.unit("YE").description, made))
            try await world.tellEverything()
            #expect(try await world.entry("1B", made.submission, as: world.token(.adviser, "YE")).state == .waitingCorporate)
        }
    }

    @Test func `an earlier submission that comes late joins the trail and takes no place`() async throws {
        try await withQA { world in
            let late = world.submission(["1B"])
            world.clock.advance(seconds: 5)
            let present = try await world.submit("1B")
            try await world.told(world.event(EvidenceEvents.submissionMade, about: world.unit("YE").description, late))
            let entry = try await world.entry("1B", late.submission, as: world.token(.spoc, "YE"))
            #expect(entry.superseded?.by == present)
            #expect(try await world.rateLocally("1B", present).status == 201)
            #expect(try await Recount(dependencies: world.dependencies)().isSound)
        }
    }

    @Test func `a unit's older description that comes late changes nothing`() async throws {
        try await withQA { world in
            let older = world.unitChanged("YE", name: "Enfield as it was")
            world.clock.advance(seconds: 5)
            try await world.told(world.unitChanged("YE", name: "Enfield as it is"))
            try await world.told(older)
            let ratings: QAAPI.UnitRatings = try await world.read("/v1/units/\(world.unit("YE"))/ratings", as: world.token(.spoc, "YE"))
            #expect(ratings.unit.name == "Enfield as it is")
        }
    }

    @Test func `the people of a successor read the history of what became part of it`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B")
            let day = LocalDate(world.now)
            let lineage = EvidenceAPI.Lineage(kind: .merged, from: world.summary("YE"), to: world.summary("GD"), on: day)
            try await world.told(world.unitChanged("YE", validTo: day, lineage: [lineage]))
            #expect(try await world.get(world.address("1B", submission), as: world.token(.spoc, "GD")).status == 200)
            #expect(try await world.rateLocally("1B", submission, in: "GD").status == 404)
        }
    }

    @Test func `an unknown type or version, another's source and a wrong shape are not dropped`() async throws {
        try await withQA { world in
            let unit = world.unit("YE").description
            #expect(try await world.tell(world.event("evidence.submission.made.v2", about: unit, ["a": 1])).status == 202)
            #expect(try await world.tell(world.event(EvidenceEvents.submissionMade, about: unit, ["a": 1])).status == 202)
            #expect(try await world.tell(world.event(EvidenceEvents.submissionMade, about: "other", world.submission(["1B"]))).status == 202)
            #expect(try await world.tell(world.event(EvidenceEvents.submissionMade, about: unit, world.submission([]))).status == 202)
            #expect(try await world.parked().count == 4)
            let foreign = try await world.send(
                "POST", "/v1/events", world.event(EvidenceEvents.submissionMade, about: unit, world.submission(["1B"])),
                as: TestIssuer.actionPlan.serviceToken("action-plan-service", for: QAAPI.service))
            #expect(foreign.status == 403)
            let person = try await world.send("POST", "/v1/events", world.unitChanged("YE"), as: world.token(.administrator))
            #expect(person.status == 403)
        }
    }
}
