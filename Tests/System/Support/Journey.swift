import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import ServiceKit
import TestSupport
import Testing

/// What people do to one indicator of one unit.
struct Journey: Sendable {
    let suite: Suite
    let unit: UnitID
    let workbook: EvidenceAPI.Workbook
    let contributor: Principal
    let spoc: Principal
    let commander: Principal
    let adviser: Principal
    let moderator: Principal

    /// The indicator that it is about: the workbook's first.
    var indicator: IndicatorID { indicators[0] }
    var indicators: [IndicatorID] { workbook.sections.flatMap(\.rows).map(\.indicator) }

    init(_ suite: Suite, unit code: String) async throws {
        self.suite = suite
        guard let unit = suite.units[code] else { preconditionFailure("there is no unit \(code)") }
        self.unit = unit
        func person(_ role: Role, _ title: String) -> Principal {
            TestIssuer.people.principal(role, units: [unit], subject: "\(role.rawValue)-\(code)", name: "\(title), \(code)")
        }
        contributor = person(.contributor, "Contributor")
        spoc = person(.spoc, "SPOC")
        commander = person(.commander, "Commander")
        adviser = person(.adviser, "Adviser")
        moderator = TestIssuer.people.principal(.moderator)
        workbook = try await suite.call(EvidenceAPI.service, EvidenceAPI.getWorkbook, ["unit": unit], as: spoc)
    }

    func entry() async throws -> EvidenceAPI.Entry {
        try await suite.call(EvidenceAPI.service, EvidenceAPI.getEntry, ["unit": unit, "indicator": indicator], as: contributor)
    }

    /// How many units have reached the phase.
    func reached() async throws -> Int {
        let attainment: QAAPI.Attainment = try await suite.call(
            QAAPI.service, QAAPI.getAttainment, query: [("phase", workbook.phase.description)], as: moderator)
        return attainment.reached
    }
}
