import ContractsCore
import ContractsEIA
import Foundation

/// A mitigation with the assessment that it comes from.
struct LibraryRow: Sendable {
    let id: MitigationID
    let what: String
    let due: LocalDate?
    let measure: String?
    let characteristics: [String]
    let agreedAt: Date
    let action: UUID?
    let actionState: String?
    let actionDue: LocalDate?
    let actionChangedAt: Date?
    let assessment: AssessmentID
    let reference: String
    let title: String
    let state: EIAAPI.State
    let unit: UnitID
    let unitCode: String?
    let unitName: String?
}
