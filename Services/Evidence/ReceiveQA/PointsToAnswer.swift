import ContractsEvidence
import ContractsQA
import Foundation
import ServiceKit

/// The points of a return, found sound, in their order.
struct PointsToAnswer: Sendable {
    let ids: [UUID]
    let texts: [String]

    /// - Throws: the 422 problem.
    init(_ event: QAEvents.EntryReturned) throws(ProblemError) {
        var validation = Validation()
        validation.check(!event.points.isEmpty, "/data/points", "must have at least one entry")
        validation.list(event.points.map(\.id), max: 100, at: "/data/points")
        self.ids = event.points.map(\.id)
        self.texts = event.points.enumerated().map { index, point in
            validation.text(point.text, at: Validation.pointer("/data/points", index, "text"), max: 5_000, lines: .many)
        }
        try validation.finish()
    }
}
