import ContractsActionPlan
import ContractsCore
import ContractsEIA
import Foundation
import Testing

@testable import ActionPlanService

/// The EIA service's event as its own contract writes it, read with the shape that this service keeps of it.
@Suite struct MitigationToldTests {
    private let told = EIAEvents.MitigationAgreed(
        mitigation: UUID(), assessment: UUID(), reference: "EIA/2011/0007", policyTitle: "Stop and search", unit: .new(), what: "Print it large.",
        reason: "Age", lead: "Forms officer", due: LocalDate("2012-04-01"), measure: "Complaints halve.",
        agreedBy: .init(subject: "officer", name: "EIA QA officer", rank: "Band C"), agreedAt: Date(timeIntervalSince1970: 1_320_312_600))

    @Test func `what the EIA service's contract writes is read whole`() throws {
        let read = try JSONCoding.decoder().decode(MitigationTold.self, from: JSONCoding.encoder().encode(told))
        #expect(EIAEvents.mitigationAgreed == MitigationTold.type && EIAAPI.service == MitigationTold.source)
        #expect(read.mitigation == told.mitigation && read.reference == told.reference && read.policyTitle == told.policyTitle && read.unit == told.unit)
        #expect(read.what == told.what && read.reason == told.reason && read.lead == told.lead && read.due == told.due && read.measure == told.measure)
        #expect(read.agreedBy == .init(subject: "officer", name: "EIA QA officer", rank: "Band C") && read.agreedAt == told.agreedAt)
    }

    @Test func `what is promised no more is read as its contract writes it`() throws {
        let withdrawn = EIAEvents.MitigationWithdrawn(
            mitigation: UUID(), assessment: UUID(), reference: "EIA/2011/0007", reason: "It was withdrawn.",
            withdrawnBy: .init(subject: "author", name: "EIA author", rank: "Band C"), withdrawnAt: Date(timeIntervalSince1970: 1_320_312_600))
        let read = try JSONCoding.decoder().decode(MitigationWithdrawnTold.self, from: JSONCoding.encoder().encode(withdrawn))
        #expect(EIAEvents.mitigationWithdrawn == MitigationWithdrawnTold.type && read.mitigation == withdrawn.mitigation)
        #expect(read.reason == withdrawn.reason && read.withdrawnBy == .init(subject: "author", name: "EIA author", rank: "Band C"))
    }

    @Test func `members that came later are passed over, optional ones may be missing`() throws {
        let event = """
            {"mitigation": "\(UUID())", "assessment": "\(UUID())", "reference": "EIA/2012/0001", "policyTitle": "Custody", "unit": "\(UUID())",
             "what": "Ask again.", "agreedBy": {"subject": "a", "name": "B"}, "agreedAt": "2012-01-01T00:00:00.000Z", "later": [1]}
            """
        let read = try JSONCoding.decoder().decode(MitigationTold.self, from: Data(event.utf8))
        #expect(read.what == "Ask again." && read.measure == nil && read.lead == nil)
    }
}
