import ContractsCore
import ContractsEIA
import Foundation
import Identity
import TestSupport

@testable import EIAService

/// Every endpoint by name, as it is called about one unit by somebody who is not named on the assessment: it is in quality assurance, taken by an officer who is
/// another. A route without a row here fails the test. `NamedPeopleTests` says what those who are named may do.
struct AuthorisationTable {
    var rows: [String: AuthorisationRow] = [:]

    /// What the rows are about.
    struct Subject {
        let isOwn: Bool
        let guide: GuideID
        let policy: EIAAPI.Policy
        let assessment: EIAAPI.AssessmentDetail
        let point: EIAAPI.FeedbackPoint
        let report: EIAAPI.BoardReport
    }

    static let stale = "\"r999\""
    static let nowhere = "00000000-0000-7000-8000-000000000000"
    static let reason = #"{"reason": "x"}"#
    static let readers = Access.readers
    /// Those of them whose grant is for a unit.
    static let unitRoles: Set<Role> = [.contributor, .spoc, .commander, .adviser, .eiaAuthor, .inspector]
    static let reportReaders: Set<Role> = [.eiaQA, .moderator, .boardSecretary, .boardMember]

    init(_ subject: Subject, _ world: EIAWorld) throws {
        try add(registers(subject, world))
        add(try assessments(subject, world))
        add(writing("/v1/assessments/\(subject.assessment.summary.id)"))
        add(judging("/v1/assessments/\(subject.assessment.summary.id)", subject.point))
        add(try afterwards("/v1/assessments/\(subject.assessment.summary.id)", subject, world))
        add(Self.eventRows)
    }

    private mutating func add(_ more: [String: AuthorisationRow]) {
        rows.merge(more) { first, _ in first }
    }

    private static let eventRows: [String: AuthorisationRow] = [
        "POST /v1/events": .init("POST", "/v1/events", body: event, to: .services),
        "GET /v1/parked-events": .init("GET", "/v1/parked-events", to: .only([.administrator])),
        "POST /v1/parked-events/{event}/resend": .init("POST", "/v1/parked-events/\(nowhere)/resend", answers: 404, to: .only([.administrator])),
        "POST /v1/parked-events/{event}/discard": .init(
            "POST", "/v1/parked-events/\(nowhere)/discard", body: reason, answers: 404, to: .only([.administrator])),
    ]

    private static let event = """
        {"specversion": "1.0", "id": "1", "source": "x", "type": "t", "subject": "s", "time": "2011-11-03T09:30:00Z",
         "datacontenttype": "application/json", "data": {}}
        """

    static func json(_ value: some Encodable) throws -> String {
        String(decoding: try JSONCoding.encoder().encode(value), as: UTF8.self)
    }
}
