import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import ActionPlanService

@Suite struct ReceiveStandardTests {
    @Test func `an action says its indicator in the standard's words, whatever its maker calls it`() async throws {
        try await withActionPlan { world in
            let body = Data(
                #"""
                {"unit": "\#(world.unit("YE"))", "need": "x", "indicator": "\#(ActionPlanWorld.indicator)", "indicatorCode": "9Z", "indicatorWording": "Forged"}
                """#.utf8)
            let answer = try await world.service.send("POST", "/v1/actions", token: world.token(.spoc, "YE"), body: body)
            try #require(answer.status == 201, "\(answer.text)")
            let made: ActionPlanAPI.ActionDetail = try answer.json()
            #expect(made.action.indicator == ActionPlanWorld.indicator && made.action.indicatorCode == "1B")
            #expect(made.action.indicatorWording == "As the standard words 1B")
        }
    }

    @Test func `an indicator that no published standard has is a wrong field, until the standard is told`() async throws {
        try await withActionPlan(standard: false) { world in
            let spoc = try await world.token(.spoc, "YE")
            let refused = try await world.send("POST", "/v1/actions", world.newAction(), as: spoc)
            #expect(refused.status == 422)
            #expect(try refused.problem.errors?.map(\.pointer) == ["/indicator"])
            try await world.tellStandard()
            try await world.tellStandard()
            #expect(try await world.send("POST", "/v1/actions", world.newAction(), as: spoc).status == 201)
            #expect(try await world.count("SELECT count(*) FROM indicator") == ActionPlanWorld.indicators.count)
        }
    }

    @Test func `another service's standard, and one under another subject, are parked`() async throws {
        try await withActionPlan(standard: false) { world in
            let told = world.standard()
            let foreign = CloudEvent(id: "1", source: "qa-service", type: told.type, subject: told.subject, time: told.time, data: told.data)
            let parked = try await world.tell(foreign, as: .qa)
            #expect(parked.status == 202)
            let astray = CloudEvent(id: "2", source: told.source, type: told.type, subject: "another", time: told.time, data: told.data)
            #expect(try await world.tell(astray, as: .evidence).status == 202)
            #expect(try await world.count("SELECT count(*) FROM indicator") == 0)
        }
    }
}
