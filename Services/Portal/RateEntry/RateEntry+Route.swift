import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Hummingbird
import ServiceKit

/// Local and corporate QA of an entry (Q1, Q2), and a sitting through those of a unit (Q3). The QA service decides; what was typed is never lost.
enum RateEntry {
    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, typed: nil, errors: FieldErrors(), refusal: nil)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let input = RatingInput(form)
        switch form["action"] {
        case "add-point": return try await page(visit, typed: input.withAnotherPoint, form: form, errors: FieldErrors(), refusal: nil)
        case "take-along": return try await page(visit, typed: input, errors: FieldErrors(), refusal: nil)
        default: break
        }
        var errors = check(input, visit)
        guard errors.isEmpty, let outcome = input.outcome else { return try await page(visit, typed: input, form: form, errors: errors, refusal: nil) }
        do {
            let rating = try await send(input, outcome, form, visit)
            return try await onward(rating, form, visit)
        } catch let refusal as RemoteProblem where refusal.problem.status == 422 {
            take(refusal.problem, of: input, into: &errors, visit)
            return try await page(visit, typed: input, form: form, errors: errors, refusal: nil)
        } catch let refusal as RemoteProblem where [403, 409, 412].contains(refusal.problem.status) {
            // The page of what stands now, with the reason above it. A fresh key: what is sent from it is another request.
            return try await page(visit, typed: input, errors: FieldErrors(), refusal: refusal.problem.detail ?? refusal.problem.title)
        }
    }

    private static func send(_ input: RatingInput, _ outcome: QAAPI.Outcome, _ form: Form, _ visit: Visit) async throws -> QAAPI.Rating {
        let path: [String: any CustomStringConvertible] = [
            "submission": try await submission(visit), "indicator": try visit.path("indicator", as: IndicatorID.self),
        ]
        let opened = form["idempotency_key"] ?? "", etag = form["etag"]
        switch try stage(visit) {
        case .local:
            let body = input.local(outcome)
            return try await visit.qa(QAAPI.rateLocally, path, body: body, match: etag, key: try RequestKey(opened, for: body).text)
        case .corporate:
            let body = input.corporate(outcome)
            return try await visit.qa(QAAPI.rateCorporately, path, body: body, match: etag, key: try RequestKey(opened, for: body).text)
        }
    }

    /// On to the next of the sitting, or back to the queue.
    private static func onward(_ rating: QAAPI.Rating, _ form: Form, _ visit: Visit) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self), stage = rating.stage
        let values = ["code": form.text("code") ?? "", "rating": rating.step?.label ?? ""]
        let title = rating.outcome == .returned ? visit.text("rate_saved_returned", count: rating.points.count, values) : visit.text("rate_saved", values)
        let gap = rating.gap.map { Link(visit.text("gap_open"), Address.gap($0)) }
        let flash = Flash(.success, title, text: gap.map { _ in visit.text("rate_saved_gap") }, link: gap)
        let rated = RatingForm.keep(rating.submission, rating.indicator, stage)
        let following = (form["following"] ?? "").split(separator: ".").map(String.init)
        if form["action"] != "stay", following.count == 2, let submission = SubmissionID(following[0]), let indicator = IndicatorID(following[1]) {
            let next = Address.rating(indicator, in: unit, stage: stage, submission: submission, of: visit.query("of").flatMap { Int($0) }, rated: rated)
            return try await visit.redirect(to: next, flash: flash)
        }
        let queue = Address.queue(stage: stage, unit: unit) + "&" + Address.query([("rated", rated)])
        return try await visit.redirect(to: queue, flash: flash)
    }

    private static func check(_ input: RatingInput, _ visit: Visit) -> FieldErrors {
        var errors = FieldErrors()
        switch input.outcome {
        case nil: errors.add("outcome", visit.text("rate_error_outcome"))
        case .accepted?:
            if input.step == nil { errors.add("step", visit.text("rate_error_step")) }
            if let point = input.written.first { errors.add("point-\(point.place + 1)", visit.text("rate_error_points_accepted")) }
        case .returned?:
            if input.written.isEmpty { errors.add("point-1", visit.text("rate_error_points")) }
        }
        return errors
    }

    private static func take(_ problem: Problem, of input: RatingInput, into errors: inout FieldErrors, _ visit: Visit) {
        let places = input.written.map(\.place)
        errors.add(problem) { pointer in
            let parts = pointer.split(separator: "/")
            switch parts.first {
            case "step": return ("step", visit.text("rate_step"))
            case "outcome": return ("outcome", visit.text("rate_outcome"))
            case "comment": return ("comment", visit.text("rate_comment"))
            case "test": return ("test", parts.count > 1 ? visit.text("rate_test_label_\(parts[1])") : visit.text("rate_test"))
            case "points":
                let place = parts.count > 1 ? Int(parts[1]).flatMap { places.indices.contains($0) ? places[$0] : nil } ?? 0 : 0
                return ("point-\(place + 1)", visit.text("rate_point", ["number": String(place + 1)]))
            default: return nil
            }
        }
    }

    private static func stage(_ visit: Visit) throws -> QAAPI.Stage {
        guard let stage = visit.context.parameters.get("stage").flatMap(QAAPI.Stage.init(rawValue:)) else { throw ProblemError.notFound() }
        return stage
    }

    /// The submission that the address names, or the one that stands.
    private static func submission(_ visit: Visit) async throws -> SubmissionID {
        if let named = visit.query("submission").flatMap(SubmissionID.init) { return named }
        let unit = try visit.path("unit", as: UnitID.self), indicator = try visit.path("indicator", as: IndicatorID.self)
        let phase = try await visit.evidence(EvidenceAPI.getIndicator, ["indicator": indicator]).phase
        let standing = try await visit.qa(
            QAAPI.listStandings, query: [("unit", unit.description), ("indicator", indicator.description), ("phase", phase.description)])
        guard let submission = standing.items.first?.submission else { throw ProblemError.notFound(visit.text("rate_nothing_submitted")) }
        return submission
    }

    /// - Parameter form: what was sent, where the same form goes on.
    private static func page(
        _ visit: Visit, typed: RatingInput?, form: Form? = nil, errors: FieldErrors, refusal: String?
    ) async throws -> Response {
        let stage = try stage(visit), unit = try visit.path("unit", as: UnitID.self), indicator = try visit.path("indicator", as: IndicatorID.self)
        let material = try await RatingMaterial.read(visit, submission(visit), indicator, stage: stage)
        guard material.entry.unit.id == unit else { throw ProblemError.notFound() }
        let page = RatingPage(
            material, stage: stage, total: visit.query("of").flatMap { Int($0) }, typed: typed,
            key: form?.text("idempotency_key") ?? UUID().uuidString.lowercased(), errors: errors, refusal: refusal, rated: visit.query("rated"),
            catalogue: visit.catalogue
        )
        let title = visit.text("rate_page_\(stage.rawValue)", ["code": material.entry.indicator.code, "unit": material.entry.unit.name])
        let crumbs = [
            FrameLink(visit.text("queue_title"), Address.queue(stage: stage)), FrameLink(material.entry.unit.name, Address.queue(stage: stage, unit: unit)),
        ]
        var head = PageHead(title, section: .queue, breadcrumbs: crumbs, unit: unit, hasErrors: !errors.isEmpty || refusal != nil)
        head.marking = material.marking
        return try await visit.page("qa/rating", page, head, status: refusal != nil ? .conflict : errors.isEmpty ? .ok : .unprocessableContent)
    }
}
