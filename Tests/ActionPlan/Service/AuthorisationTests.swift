import ContractsActionPlan
import ContractsCore
import Foundation
import Identity
import ServiceKit
import TestSupport
import Testing

@testable import ActionPlanService

/// Who may do what: every endpoint × every role, in the own unit and in another.
@Suite struct AuthorisationTests {
    @Test func `every endpoint answers every role as the table says`() async throws {
        try await withActionPlan { world in
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
        try await withActionPlan { world in
            let table = try await prepare("YE", world)
            let administrator = TestIssuer.people.principal(.administrator)
            let tokens = [
                nil, "nonsense", try await TestIssuer.people.token(administrator, for: "evidence-service"),
                try await TestIssuer.people.token(administrator, for: ActionPlanAPI.service, lifetime: .seconds(-3600)),
                try await TestIssuer("test-portal", .person).token(administrator, for: ActionPlanAPI.service),
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
        try await withActionPlan { world in
            let table = try await prepare("YE", world)
            let service = try await TestIssuer.qa.serviceToken("qa-service", for: ActionPlanAPI.service)
            for (name, row) in table.rows where name != "POST /v1/events" {
                #expect(try await call(row, service, world).status == 403, "\(name)")
            }
        }
    }

    private static let unitRoles: Set<Role> = [.contributor, .spoc, .commander, .adviser, .inspector]

    /// Something of everything in the unit.
    private func prepare(_ unit: String, _ world: ActionPlanWorld) async throws -> AuthorisationTable {
        let action = try await world.agreed(in: unit)
        let milestone: ActionPlanAPI.Milestone = try await world.send(
            "POST", "/v1/actions/\(action.action.id)/milestones", ActionPlanAPI.MilestoneContent(title: "x", due: world.day(1)), as: world.token(.spoc, unit)
        ).json()
        let template = ActionTemplateID.new()
        let made = try await world.send(
            "PUT", "/v1/action-templates/\(template)", ActionPlanAPI.ActionTemplateContent(indicatorCode: "1B", title: "x", activity: "x"),
            as: world.token(.moderator))
        try #require(made.status == 200)
        return try AuthorisationTable(world, unit: world.unit(unit), action: action, milestone: milestone, template: template)
    }

    private func token(_ role: Role, _ world: ActionPlanWorld) async throws -> String {
        Self.unitRoles.contains(role) ? try await world.token(role, "YE") : try await world.token(role)
    }

    private func expect(_ row: AuthorisationRow, _ name: String, _ role: Role, _ token: String, isOwn: Bool, _ world: ActionPlanWorld) async throws {
        let answer = try await call(row, token, world)
        #expect(answer.status == row.expected(of: role, isOwn: isOwn), "\(name) as \(role.rawValue), own unit: \(isOwn): \(answer.text.prefix(300))")
    }

    private func call(_ row: AuthorisationRow, _ token: String?, _ world: ActionPlanWorld) async throws -> TestAnswer {
        try await world.service.send(
            row.method, row.target, token: token, headers: row.ifMatch.map { ["If-Match": $0] } ?? [:], body: row.body.map { Data($0.utf8) })
    }
}
