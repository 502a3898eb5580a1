import ContractsCore
import ContractsEvidence
import Crypto
import Foundation
import Postgres
import ServiceKit

/// Answers a point of a return. Every point must have an answer before the entry can be submitted again (Q2).
struct AnswerPoint: Sendable {
    let dependencies: Dependencies

    /// What is answered, found sound.
    struct Answer: Sendable {
        let text: String

        /// - Throws: the 422 problem.
        init(_ body: EvidenceAPI.PointAnswer) throws(ProblemError) {
            var validation = Validation()
            text = validation.text(body.answer, at: "/answer", max: 5_000, lines: .many)
            try validation.finish()
        }
    }

    /// Where the point is, as the address names it.
    struct Place: Sendable {
        let unit: UnitID
        let indicator: IndicatorID
        let point: PointID
    }

    /// - Parameter ifMatch: the version that the change was made from.
    func callAsFunction(_ answer: Answer, at place: Place, ifMatch: ETag, as caller: Caller) async throws -> EvidenceAPI.ReturnedPoint {
        try caller.access.require(caller.access.mayAnswerPoints(in: place.unit), in: place.unit, .writersOnly)
        return try await dependencies.pool.transaction { transaction in
            try await UnitRow.requireOpen(place.unit, on: LocalDate(dependencies.now()), in: transaction)
            guard let entry = try await lockEntry(place, in: transaction), let before = try await point(place, in: transaction) else {
                throw AccessRefusal.notFound
            }
            try before.current.require(ifMatch)
            guard entry.progress == .returned, entry.returnedSubmission == before.submission else { throw Refused.noLongerOpen }
            if before.answer == answer.text { return EvidenceAPI.ReturnedPoint(before) }
            try await save(answer.text, to: before, by: caller.author, at: dependencies.now(), in: transaction)
            guard let after = try await point(place, in: transaction) else { throw AccessRefusal.notFound }
            try await dependencies.record(
                "point.answered", subject: "point/\(before.id)", before: before.answer.map(SHA256.hexadecimal(of:)), after: SHA256.hexadecimal(of: answer.text),
                by: caller, in: transaction)
            return EvidenceAPI.ReturnedPoint(after)
        }
    }

    enum Refused: Refusal {
        case noLongerOpen

        var problem: ProblemError {
            switch self {
            case .noLongerOpen:
                .conflict("point-no-longer-open", "This was submitted again, or returned anew, since. The answers that went with it stay as they were.")
            }
        }
    }
}
