import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import ServiceKit
import TestSupport
import Testing

/// The main job, from the first draft to an attained phase, each step in the service that owns it (issue of the whole: S4, S0 ¶42, S2 ¶11).
@Suite struct JourneyTests {
    @Test func `evidence, a return, ratings, a gap, an action, fresh evidence, and the unit attains Baseline`() async throws {
        try await withSuite { suite in
            let journey = try await Journey(suite, unit: "YE")
            // All but one indicator are in order, so that the last one decides.
            try await journey.assureOthers()
            #expect(try await journey.reached() == 0)

            // The contributor records, the SPOC returns it with a point, the contributor answers, the SPOC accepts.
            let evidence = try await journey.record("Ward panels met twice.")
            let first = try await journey.submit()
            let returned = try await journey.rateLocally(first, .returned, step: nil, points: ["Say how many people came."])
            #expect(returned.points.map(\.text) == ["Say how many people came."])
            let point = try await suite.eventually { try await journey.entry().points.first { $0.answer == nil } }
            try await journey.answer(point, "Sixty people came to each.")
            let second = try await journey.submit()
            let accepted = try await journey.rateLocally(second, .accepted, step: 3)
            #expect(accepted.interim)
            _ = try await suite.eventually { try await journey.entry().row.localRating }

            // The adviser is not convinced: a gap, a meeting, an action.
            let weak = try await journey.rateCorporately(second, step: 2)
            #expect(weak.gap != nil)
            _ = try await suite.eventually { try await journey.entry().row.corporateRating }
            let action = try await journey.meetAndAct()

            // The unit does it, somebody else verifies it, and the indicator asks for new evidence.
            try await journey.finish(action)
            _ = try await suite.eventually { try await journey.entry().row.freshEvidenceAsked }
            try await journey.revise(evidence, "Ward panels met twice; sixty people came to each, and two priorities changed.")
            let third = try await journey.submit()
            _ = try await journey.rateLocally(third, .accepted, step: 4)
            _ = try await journey.rateCorporately(third, step: 4)

            #expect(try await journey.reached() == 1)
            let gap = try await journey.gap()
            #expect(gap.state == .closed)
            let history = try await journey.history()
            #expect(history.map(\.stage) == [.corporate, .local, .corporate, .local, .local])
            #expect(history.map { $0.step?.step } == [4, 4, 2, 3, nil])
            #expect(try await suite.eventually { try await journey.entry().row.freshEvidenceAsked == nil ? true : nil })
        }
    }
}
