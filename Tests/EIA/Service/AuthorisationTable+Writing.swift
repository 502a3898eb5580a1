import ContractsCore
import ContractsEIA
import Identity
import TestSupport

@testable import EIAService

extension AuthorisationTable {
    /// The form, up to its submission.
    func writing(_ item: String) -> [String: AuthorisationRow] {
        let section = "\(item)/sections/aims", content = #"{"fields": {}}"#
        func act(_ path: String, _ body: String) -> AuthorisationRow {
            .init("POST", "\(item)/\(path)", body: body, ifMatch: Self.stale, answers: 412, to: .inUnit([]))
        }
        let name = "/v1/assessments/{assessment}"
        return [
            "GET \(name)/sections": .init("GET", "\(item)/sections", to: .inUnit(Self.readers)),
            "GET \(name)/sections/{section}": .init("GET", section, to: .inUnit(Self.readers)),
            "PUT \(name)/sections/{section}": .init("PUT", section, body: content, ifMatch: Self.stale, answers: 412, to: .inUnit([])),
            "GET \(name)/sections/{section}/revisions": .init("GET", "\(section)/revisions", to: .inUnit(Self.readers)),
            "GET \(name)/sections/{section}/comparison": .init("GET", "\(section)/comparison?from=0&to=1", to: .inUnit(Self.readers)),
            "GET \(name)/sections/{section}/draft": .init("GET", "\(section)/draft", answers: 404, to: .inUnit(Self.readers)),
            "PUT \(name)/sections/{section}/draft": .init("PUT", "\(section)/draft", body: #"{"content": \#(content), "basedOn": 0}"#, to: .inUnit([])),
            "DELETE \(name)/sections/{section}/draft": .init("DELETE", "\(section)/draft", answers: 404, to: .inUnit(Self.readers)),

            "POST \(name)/owner-check": act("owner-check", "{}"),
            "POST \(name)/owner-check/return": act("owner-check/return", Self.reason),
            "POST \(name)/submissions": act("submissions", "{}"),
            "POST \(name)/proposal-changes": act("proposal-changes", #"{"proposal": "x", "reason": "x"}"#),
            "POST \(name)/withdrawal": act("withdrawal", Self.reason),
        ]
    }

    /// Quality assurance. An officer who has not taken it may do no more than take it.
    func judging(_ item: String, _ point: EIAAPI.FeedbackPoint) -> [String: AuthorisationRow] {
        let new = #"{"section": "aims", "category": "x", "severity": "learning", "text": "x"}"#
        func act(_ path: String, _ body: String?, _ roles: Set<Role> = []) -> AuthorisationRow {
            .init("POST", "\(item)/\(path)", body: body, ifMatch: Self.stale, answers: 412, to: .inUnit(roles))
        }
        let name = "/v1/assessments/{assessment}", address = "points/\(point.id)"
        return [
            "GET /v1/queue": .init("GET", "/v1/queue", to: .only([.eiaQA])),
            "POST \(name)/quality-assurance": act("quality-assurance", nil, [.eiaQA]),
            "POST \(name)/quality-assurance/release": act("quality-assurance/release", nil, [.eiaQA]),
            "GET \(name)/review-sheet": .init("GET", "\(item)/review-sheet", to: .inUnit(Self.readers)),
            "POST \(name)/points": .init("POST", "\(item)/points", body: new, answers: 201, to: .inUnit([])),
            "PUT \(name)/points/{point}": .init("PUT", "\(item)/\(address)", body: new, ifMatch: Self.stale, answers: 412, to: .inUnit([])),
            "POST \(name)/points/{point}/answer": act("\(address)/answer", #"{"answer": "x"}"#),
            "POST \(name)/points/{point}/settlement": act("\(address)/settlement", #"{"settled": true}"#),
            "POST \(name)/return": act("return", "{}"),
            "POST \(name)/approval": act("approval", "{}"),
        ]
    }

    /// From the decision to the reviews, the registers and the figures.
    func afterwards(_ item: String, _ subject: Subject, _ world: EIAWorld) throws -> [String: AuthorisationRow] {
        let report = "/v1/board-reports/\(subject.report.id)", later = world.day(100)
        let decision = #"{"outcome": "stop", "reasons": "x", "decidedOn": "2011-11-01", "read": true, "readSHA256": "x"}"#
        let content = #"{"title": "x", "board": "x", "author": {"subject": "x", "name": "x"}, "implications": "x", "receivedOn": "2011-11-01"}"#
        func act(_ path: String, _ body: String?, _ roles: Set<Role> = []) -> AuthorisationRow {
            .init("POST", "\(item)/\(path)", body: body, ifMatch: Self.stale, answers: 412, to: .inUnit(roles))
        }
        func ofReport(_ method: String, _ path: String, _ body: String, _ roles: Set<Role>) -> AuthorisationRow {
            .init(method, "\(report)\(path)", body: body, ifMatch: Self.stale, answers: 412, to: .inUnit(roles))
        }
        let name = "/v1/assessments/{assessment}", figures = subject.isOwn ? Self.readers : Self.readers.subtracting(Self.unitRoles)
        return [
            "POST \(name)/decisions": act("decisions", decision),
            "POST \(name)/publication": act("publication", nil, [.eiaQA]),
            "POST \(name)/withholding": act("withholding", Self.reason, [.eiaQA]),
            "POST \(name)/monitoring": act("monitoring", #"{"what": "x", "by": {"subject": "x", "name": "x"}, "reviewDate": "\#(later)"}"#),
            "POST \(name)/triggers": .init("POST", "\(item)/triggers", body: #"{"kind": "x", "what": "x"}"#, answers: 422, to: .inUnit(Self.readers)),
            "POST \(name)/reviews": act("reviews", #"{"findings": "x", "nextReview": "\#(later)"}"#),
            "GET /v1/reviews-due": .init("GET", "/v1/reviews-due", to: .everybody),

            "GET /v1/register": .init("GET", "/v1/register", to: .everybody),
            "GET /v1/register/{assessment}": .init("GET", "/v1/register/\(subject.assessment.summary.id)", answers: 404, to: .everybody),
            "GET /v1/mitigations": .init("GET", "/v1/mitigations", to: .everybody),
            "GET /v1/learning": .init("GET", "/v1/learning", to: .everybody),
            "GET /v1/figures": .init("GET", "/v1/figures?unit=\(subject.policy.unit.id)", to: .only(figures)),

            "GET /v1/board-reports": .init("GET", "/v1/board-reports", to: .everybody),
            "POST /v1/board-reports": .init(
                "POST", "/v1/board-reports", body: content, answers: 201, to: .only([.eiaQA, .moderator, .boardSecretary])),
            "GET /v1/board-reports/{report}": .init("GET", report, to: .inUnit(Self.reportReaders)),
            "PUT /v1/board-reports/{report}": ofReport("PUT", "", content, [.eiaQA, .moderator, .boardSecretary]),
            "POST /v1/board-reports/{report}/feedback": ofReport(
                "POST", "/feedback", #"{"feedback": "x", "significantRevision": false}"#, [.eiaQA, .moderator]),
            "GET /v1/board-report-figures": .init("GET", "/v1/board-report-figures", to: .everybody),
        ]
    }
}
