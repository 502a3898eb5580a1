import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import TestSupport

@testable import QAService

/// Every endpoint by name, as it is called about one unit. A route without a row here fails the test.
struct AuthorisationTable {
    let rows: [String: AuthorisationRow]

    private static let stale = "\"r999\""
    private static let nowhere = "00000000-0000-7000-8000-000000000000"
    private static let event = """
        {"specversion": "1.0", "id": "1", "source": "x", "type": "t", "subject": "s", "time": "2011-11-03T09:30:00Z",
         "datacontenttype": "application/json", "data": {}}
        """

    /// - Parameters:
    ///   - submission: 1B waits for local QA, 2B for corporate QA, 3B is assured.
    ///   - gap: is open.
    init(_ world: QAWorld, unit: UnitID, submission: SubmissionID, rating: RatingID, gap: GapID, meeting: MeetingID) throws {
        let readers = AuthorisationRow.Who.inUnit(AuthorisationRow.readers)
        let local = try Self.json(QAAPI.LocalRating(outcome: .accepted, step: 3, test: QAWorld.sound, points: []))
        let corporate = try Self.json(QAAPI.CorporateRating(outcome: .accepted, step: 3, points: []))
        let record = try Self.json(
            QAAPI.MeetingRecord(
                on: LocalDate(world.now), attendees: [.init(name: "SPOC")],
                gaps: [.init(gap: gap, etag: Self.stale, decision: .accepted, reason: "Not now.")]))
        let rule = try Self.json(QAAPI.RuleContent(minimumStep: 3, requiredShare: 100, unitKinds: [.bocu], label: "x", reason: "x"))
        let targets = try Self.json(QAAPI.TargetsContent(targets: []))
        let address = "/v1/units/\(unit)"
        let parked = "/v1/parked-events/\(Self.nowhere)"
        self.rows = [
            "GET /v1/queue": .init("GET /v1/queue", to: .everybody),
            "GET /v1/queue/counts": .init("GET /v1/queue/counts", to: .everybody),
            "GET /v1/submissions/{submission}/indicators/{indicator}": .init("GET", world.address("1B", submission), to: readers),
            "POST /v1/submissions/{submission}/indicators/{indicator}/local-ratings": .init(
                "POST", world.address("1B", submission) + "/local-ratings", body: local, ifMatch: Self.stale, answers: 412, to: .inUnit([.spoc])),
            "POST /v1/submissions/{submission}/indicators/{indicator}/corporate-ratings": .init(
                "POST", world.address("2B", submission) + "/corporate-ratings", body: corporate, ifMatch: Self.stale, answers: 412, to: .inUnit([.adviser])),
            "GET /v1/ratings/{rating}": .init("GET", "/v1/ratings/\(rating)", to: readers),

            "GET /v1/units/{unit}/indicators/{indicator}/history": .init("GET", "\(address)/indicators/\(world.indicator("1B"))/history", to: readers),
            "GET /v1/units/{unit}/ratings": .init("GET", "\(address)/ratings", to: readers),
            "GET /v1/standings": .init("GET /v1/standings", to: .everybody),

            "GET /v1/gaps": .init("GET /v1/gaps", to: .everybody),
            "GET /v1/gaps/{gap}": .init("GET", "/v1/gaps/\(gap)", to: readers),
            "POST /v1/units/{unit}/meetings": .init("POST", "\(address)/meetings", body: record, answers: 412, to: .inUnit([.adviser])),
            "GET /v1/units/{unit}/meetings": .init("GET", "\(address)/meetings", to: readers),
            "GET /v1/meetings/{meeting}": .init("GET", "/v1/meetings/\(meeting)", to: readers),

            "GET /v1/dashboard": .init("GET /v1/dashboard", to: .everybody),
            "GET /v1/attainment": .init("GET /v1/attainment", to: .everybody),
            "GET /v1/attainment/units": .init("GET /v1/attainment/units", to: .everybody),
            "GET /v1/attainment/series": .init("GET /v1/attainment/series", to: .everybody),
            "GET /v1/attainment/rule": .init("GET /v1/attainment/rule", to: .everybody),
            "PUT /v1/attainment/rule": .init("PUT /v1/attainment/rule", body: rule, ifMatch: Self.stale, answers: 412, to: .only([.moderator])),
            "GET /v1/attainment/rules": .init("GET /v1/attainment/rules", to: .everybody),
            "GET /v1/attainment/targets": .init("GET /v1/attainment/targets", to: .everybody),
            "PUT /v1/attainment/targets": .init("PUT /v1/attainment/targets", body: targets, ifMatch: Self.stale, answers: 412, to: .only([.moderator])),
            "GET /v1/heat-map": .init("GET /v1/heat-map", to: .everybody),
            "GET /v1/disagreement": .init("GET /v1/disagreement", to: .everybody),
            "GET /v1/phases": .init("GET /v1/phases", to: .everybody),

            "POST /v1/events": .init("POST /v1/events", body: Self.event, to: .services),
            "GET /v1/parked-events": .init("GET /v1/parked-events", to: .only([.administrator])),
            "POST /v1/parked-events/{event}/resend": .init("POST", "\(parked)/resend", answers: 404, to: .only([.administrator])),
            "POST /v1/parked-events/{event}/discard": .init("POST", "\(parked)/discard", body: #"{"reason": "x"}"#, answers: 404, to: .only([.administrator])),
        ]
    }

    private static func json(_ value: some Encodable) throws -> String {
        String(decoding: try JSONCoding.encoder().encode(value), as: UTF8.self)
    }
}
