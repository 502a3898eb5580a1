import ContractsCore
import ContractsEIA
import Foundation
import Identity
import ServiceKit
import TestSupport
import Testing

@testable import EIAService

/// Who may do what: every endpoint × every role, in the own unit and in another.
@Suite struct AuthorisationTests {
    @Test func `every endpoint answers every role as the table says`() async throws {
        try await withEIA { world in
            let (own, foreign) = (try await prepare("YE", world), try await prepare("GD", world))
            #expect(Set(own.rows.keys) == Set(world.routes.map(\.name)), "every route has a row, and every row a route")
            for role in Role.allCases {
                let token = try await token(role, world)
                for (name, row) in own.rows { try await expect(row, name, role, token, isOwn: true, world) }
                for (name, row) in foreign.rows {
                    try await expect(row, name, role, token, isOwn: !AuthorisationTable.unitRoles.contains(role), world)
                }
            }
        }
    }

    @Test func `without a token that is meant for this service nobody gets in`() async throws {
        try await withEIA { world in
            let table = try await prepare("YE", world)
            let administrator = TestIssuer.people.principal(.administrator)
            let tokens = [
                nil, "nonsense", try await TestIssuer.people.token(administrator, for: "evidence-service"),
                try await TestIssuer.people.token(administrator, for: EIAAPI.service, lifetime: .seconds(-3600)),
                try await TestIssuer("test-portal", .person).token(administrator, for: EIAAPI.service),
            ]
            for (name, row) in table.rows {
                for token in tokens {
                    #expect(try await call(row, token, world).status == 401, "\(name)")
                }
            }
        }
    }

    @Test func `a service's token opens nothing but the address for events`() async throws {
        try await withEIA { world in
            let table = try await prepare("YE", world)
            let service = try await TestIssuer.evidence.serviceToken("evidence-service", for: EIAAPI.service)
            for (name, row) in table.rows where name != "POST /v1/events" {
                #expect(try await call(row, service, world).status == 403, "\(name)")
            }
        }
    }

    /// Something of everything in the unit.
    private func prepare(_ unit: String, _ world: EIAWorld) async throws -> AuthorisationTable {
        let policy = try await world.policy("A programme", kind: .changeProgramme, in: unit)
        let taken = try await world.taken(of: policy)
        let report: EIAAPI.BoardReport = try await world.send(
            "POST", "/v1/board-reports",
            EIAAPI.BoardReportContent(
                title: "x", board: "x", author: .init(subject: "somebody", name: "Report author"), implications: "x", receivedOn: world.day(0)),
            as: world.token(.moderator)
        ).json()
        let subject = AuthorisationTable.Subject(
            isOwn: unit == "YE", guide: taken.guide.id, policy: policy, assessment: taken, point: try await world.point(on: taken), report: report)
        return try AuthorisationTable(subject, world)
    }

    private func token(_ role: Role, _ world: EIAWorld) async throws -> String {
        AuthorisationTable.unitRoles.contains(role) ? try await world.token(role, "YE") : try await world.token(role)
    }

    private func expect(_ row: AuthorisationRow, _ name: String, _ role: Role, _ token: String, isOwn: Bool, _ world: EIAWorld) async throws {
        let answer = try await call(row, token, world)
        // A report belongs to a board, not to a unit.
        let ofReport = name.contains("/board-reports/")
        let expected = row.expected(of: role, isOwn: isOwn || ofReport, readers: readers(of: name))
        #expect(answer.status == expected, "\(name) as \(role.rawValue), own unit: \(isOwn): \(answer.text.prefix(300))")
    }

    /// A point that is not sent yet is there for officers only.
    private func readers(of name: String) -> Set<Role> {
        if name.contains("/points/{point}") { return [.eiaQA] }
        return name.contains("/board-reports/") ? AuthorisationTable.reportReaders : AuthorisationTable.readers
    }

    private func call(_ row: AuthorisationRow, _ token: String?, _ world: EIAWorld) async throws -> TestAnswer {
        try await world.service.send(
            row.method, row.target, token: token, headers: row.ifMatch.map { ["If-Match": $0] } ?? [:], body: row.body.map { Data($0.utf8) })
    }
}
