import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Hummingbird
import Identity
import ServiceKit

/// Records a meeting with the unit's SPOC and SMT: each gap becomes an action, or is accepted with a reason, or waits for the next meeting.
enum RecordMeeting {
    static let roles: Set<Role> = [.adviser]

    static func show(_ visit: Visit) async throws -> Response {
        var input = MeetingInput()
        input.on = DateParts(LocalDate(visit.site.clock()))
        input.attendees = try await contacts(visit)
        return try await page(visit, input: input, form: nil, errors: FieldErrors(), refusal: nil)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self)
        let input = MeetingInput(form), gaps = form.all("gap").compactMap(GapID.init)
        let outcomes = input.decided(of: gaps), people = input.people
        var errors = check(input, outcomes, visit)
        guard errors.isEmpty, let on = input.on.date else { return try await page(visit, input: input, form: form, errors: errors, refusal: nil) }
        let record = QAAPI.MeetingRecord(on: on, attendees: people, notes: MeetingInput.said(input.notes), gaps: outcomes)
        do {
            let key = try RequestKey(form["idempotency_key"] ?? "", for: record).text
            let meeting = try await visit.qa(QAAPI.recordMeeting, ["unit": unit], body: record, key: key)
            let agreed = outcomes.count { $0.decision == .action }
            let flash = Flash(.success, visit.text("meeting_saved"), text: agreed > 0 ? visit.text("meeting_saved_actions", count: agreed) : nil)
            let address = Address.meeting(meeting.id) + "?" + Address.query([("rated", "meeting.\(unit)")])
            return try await visit.redirect(to: address, flash: flash)
        } catch let refusal as RemoteProblem where refusal.problem.status == 422 {
            take(refusal.problem, outcomes, into: &errors, visit)
            return try await page(visit, input: input, form: form, errors: errors, refusal: nil)
        } catch let refusal as RemoteProblem where refusal.problem.status == 409 || refusal.problem.status == 412 {
            let reason = refusal.problem.status == 412 ? visit.text("meeting_meanwhile") : refusal.problem.detail ?? refusal.problem.title
            return try await page(visit, input: input, form: nil, errors: FieldErrors(), refusal: reason)
        }
    }

    private static func check(_ input: MeetingInput, _ outcomes: [QAAPI.GapOutcome], _ visit: Visit) -> FieldErrors {
        var errors = FieldErrors()
        if input.on.date == nil { errors.add("on", visit.text("evidence_error_date", ["label": visit.text("meeting_on")])) }
        if input.people.isEmpty { errors.add("attendees", visit.text("meeting_error_attendees")) }
        if outcomes.isEmpty { errors.add(visit.text("meeting_error_gaps")) }
        for (gap, outcome) in input.outcomes where outcome.decision == nil && (MeetingInput.said(outcome.reason) ?? MeetingInput.said(outcome.activity)) != nil
        {
            errors.add("decision-\(gap)", visit.text("meeting_error_decision"))
        }
        return errors
    }

    private static func take(_ problem: Problem, _ outcomes: [QAAPI.GapOutcome], into errors: inout FieldErrors, _ visit: Visit) {
        errors.add(problem) { pointer in
            let parts = pointer.split(separator: "/")
            switch parts.first {
            case "on": return ("on", visit.text("meeting_on"))
            case "attendees": return ("attendees", visit.text("meeting_attendees"))
            case "notes": return ("notes", visit.text("meeting_notes"))
            case "gaps":
                guard parts.count > 1, let place = Int(parts[1]), outcomes.indices.contains(place) else { return nil }
                let gap = outcomes[place].gap
                switch parts.last {
                case "reason": return ("reason-\(gap)", visit.text("meeting_reason"))
                case "proposedActivity": return ("activity-\(gap)", visit.text("meeting_activity"))
                default: return ("decision-\(gap)", visit.text("meeting_decision_short"))
                }
            default: return nil
            }
        }
    }

    /// The unit's SPOC and commander, as a beginning.
    private static func contacts(_ visit: Visit) async throws -> String {
        let unit = try visit.path("unit", as: UnitID.self)
        let contacts = try await visit.ifAvailable { try await visit.evidence(EvidenceAPI.getUnit, ["unit": unit]).contacts } ?? []
        return contacts.map { contact in
            let capacity = visit.text("meeting_capacity_\(contact.role.rawValue)")
            return [contact.name, contact.rank ?? "", capacity].joined(separator: "; ")
        }.joined(separator: "\n")
    }

    private static func settled(_ typed: [GapID: MeetingInput.Outcome], _ visit: Visit) async throws -> [SettledGap] {
        var settled: [SettledGap] = []
        for (gap, outcome) in typed.sorted(by: { $0.key < $1.key }) {
            let found: QAAPI.Gap?
            do {
                found = try await visit.ifAvailable { try await visit.qa(QAAPI.getGap, ["gap": gap]).gap }
            } catch is RemoteProblem {
                found = nil
            }
            settled.append(SettledGap(gap, outcome, found: found, catalogue: visit.catalogue))
        }
        return settled
    }

    /// - Parameter form: what was sent, where the same form goes on; nil shows the gaps as they are now.
    private static func page(_ visit: Visit, input: MeetingInput, form: Form?, errors: FieldErrors, refusal: String?) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self)
        let gaps = try await visit.everyItem(
            QAAPI.listGaps, query: [("unit", unit.description), ("state", QAAPI.GapState.open.rawValue), ("limit", "100")], of: visit.site.qa)
        let name = try await ShowGaps.unitName(visit, unit, known: gaps.first?.unit)
        let isFresh = form == nil && refusal == nil
        if try isFresh && !visit.signedIn.principal.has(anyOf: roles, in: unit) {
            throw ProblemError.forbidden(visit.text("meeting_advisers_only", ["unit": name]))
        }
        let page = MeetingFormPage(
            gaps, settled: try await settled(input.settled(but: gaps.map(\.id)), visit), unit: unit, unitName: name, input: input, fresh: form == nil,
            key: form?.text("idempotency_key") ?? UUID().uuidString.lowercased(),
            errors: errors, refusal: refusal, catalogue: visit.catalogue)
        let crumbs = [
            FrameLink(visit.text("units_title"), "/units"), FrameLink(name, Address.unit(unit)), FrameLink(visit.text("gaps_title"), Address.gaps(unit)),
        ]
        let head = PageHead(page.heading, section: .units, breadcrumbs: crumbs, unit: unit, hasErrors: !errors.isEmpty || refusal != nil)
        return try await visit.page(
            "qa/meeting-form", page, head, status: refusal != nil ? .conflict : errors.isEmpty ? .ok : .unprocessableContent)
    }
}
