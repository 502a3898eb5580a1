import ContractsCore
import ContractsEvidence

/// Which lines of a log somebody wants to see, and in which order.
struct LogWish: Sendable {
    var state: EvidenceAPI.LogState?
    /// Stands somewhere in the line, in capitals or not.
    var text: String?
    var from: LocalDate?
    var to: LocalDate?
    var sort = EvidenceAPI.LogSort.listed
    var ascending = false
}
