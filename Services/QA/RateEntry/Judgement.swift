import ContractsCore
import ContractsQA
import Foundation
import ServiceKit

/// What a judge decides, found sound.
struct Judgement: Sendable {
    let stage: QAAPI.Stage
    let outcome: QAAPI.Outcome
    let step: Int?
    let test: QAAPI.EvidenceTest?
    let comment: String?
    let points: [String]

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: QAAPI.LocalRating) throws(ProblemError) {
        var validation = Validation()
        if body.outcome == .accepted {
            validation.check(body.test.sufficient, "/test/sufficient", "must hold before the evidence is accepted; else return it with the points to answer")
            validation.check(body.test.relevant, "/test/relevant", "must hold before the evidence is accepted; else return it with the points to answer")
            validation.check(body.test.appropriate, "/test/appropriate", "must hold before the evidence is accepted; else return it with the points to answer")
        }
        try self.init(.local, body.outcome, body.step, body.test, body.comment, body.points, validation)
    }

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: QAAPI.CorporateRating) throws(ProblemError) {
        try self.init(.corporate, body.outcome, body.step, nil, body.comment, body.points, Validation())
    }

    private init(
        _ stage: QAAPI.Stage, _ outcome: QAAPI.Outcome, _ step: Int?, _ test: QAAPI.EvidenceTest?, _ comment: String?, _ points: [String], _ begun: Validation
    ) throws(ProblemError) {
        var validation = begun
        if let step { validation.range(step, 1...4, at: "/step") }
        switch outcome {
        case .accepted:
            validation.check(step != nil, "/step", "is required to accept")
            validation.check(points.isEmpty, "/points", "must be empty when the evidence is accepted")
        case .returned:
            validation.check(!points.isEmpty, "/points", "must name at least one point to answer")
        }
        validation.check(points.count <= 20, "/points", "must have at most 20 entries; it has \(points.count)")
        self.comment = validation.optionalText(comment, at: "/comment", max: 5_000, lines: .many)
        self.points = points.prefix(20).enumerated().map { index, point in
            validation.text(point, at: Validation.pointer("/points", index), max: 2_000, lines: .many)
        }
        self.stage = stage
        self.outcome = outcome
        self.step = step
        self.test = test
        try validation.finish()
    }
}
