import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import ServiceKit
import TestSupport
import Testing

@testable import QAService

/// Who may do what: every endpoint × every role, in the own unit and in another.
@Suite struct AuthorisationTests {
    @Test func `every endpoint answers every role as the table says`() async throws {
        try await withQA { world in
            let (own, foreign) = (try await prepare("YE", world), try await prepare("GD", world))
            for route in world.routes {
                guard let ownRow = own.rows[route.name], let foreignRow = foreign.rows[route.name] else {
                    Issue.record("\(route.name) has no row in the authorisation table")
                    continue
                }
                for role in Role.allCases {
                    let token = try await token(role, world)
                    try await expect(ownRow, route.name, role, token, isOwn: true, world)
                    try await expect(foreignRow, route.name, role, token, isOwn: !Self.unitRoles.contains(role), world)
                }
            }
            #expect(Set(own.rows.keys) == Set(world.routes.map(\.name)))
        }
    }

    @Test func `without a token that is meant for this service nobody gets in`() async throws {
        try await withQA { world in
            let table = try await prepare("YE", world)
            let administrator = TestIssuer.people.principal(.administrator)
            let tokens = [
                nil, "nonsense", try await TestIssuer.people.token(administrator, for: "evidence-service"),
                try await TestIssuer.people.token(administrator, for: QAAPI.service, lifetime: .seconds(-3600)),
                try await TestIssuer("test-portal", .person).token(administrator, for: QAAPI.service),
            ]
            for (name, row) in table.rows {
                for token in tokens {
                    let answer = try await call(row, token, world)
                    #expect(answer.status == 401, "\(name)")
                }
            }
        }
    }

    @Test func `a service's token opens nothing but the address for events`() async throws {
        try await withQA { world in
            let table = try await prepare("YE", world)
            let service = try await TestIssuer.evidence.serviceToken("evidence-service", for: QAAPI.service)
            for (name, row) in table.rows where name != "POST /v1/events" {
                #expect(try await call(row, service, world).status == 403, "\(name)")
            }
        }
    }

    private static let unitRoles: Set<Role> = [.contributor, .spoc, .commander, .adviser, .inspector]

    /// Something of everything in the unit.
    private func prepare(_ unit: String, _ world: QAWorld) async throws -> AuthorisationTable {
        let submission = try await world.submit("1B", "2B", "3B", in: unit)
        _ = try await world.rateLocally("2B", submission, in: unit)
        let rating = try await world.assure("3B", submission, in: unit, corporate: 2)
        let gap = try #require(try await world.gaps(in: unit).first)
        let meeting: QAAPI.Meeting = try await world.meet(gap, .discussed, in: unit).json()
        return try AuthorisationTable(world, unit: world.unit(unit), submission: submission, rating: rating.id, gap: gap.id, meeting: meeting.id)
    }

    private func token(_ role: Role, _ world: QAWorld) async throws -> String {
        Self.unitRoles.contains(role) ? try await world.token(role, "YE") : try await world.token(role)
    }

    private func expect(_ row: AuthorisationRow, _ name: String, _ role: Role, _ token: String, isOwn: Bool, _ world: QAWorld) async throws {
        let answer = try await call(row, token, world)
        #expect(answer.status == row.expected(of: role, isOwn: isOwn), "\(name) as \(role.rawValue), own unit: \(isOwn): \(answer.text.prefix(300))")
    }

    private func call(_ row: AuthorisationRow, _ token: String?, _ world: QAWorld) async throws -> TestAnswer {
        try await world.service.send(
            row.method, row.target, token: token, headers: row.ifMatch.map { ["If-Match": $0] } ?? [:], body: row.body.map { Data($0.utf8) })
    }
}
