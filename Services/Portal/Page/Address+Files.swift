import ContractsCore
import ContractsEvidence

extension Address {
    static func file(_ file: FileID) -> String { "/files/\(file)" }
    /// Where files are sent to.
    static func files(of evidence: EvidenceID) -> String { "\(Address.evidence(evidence))/files" }
    /// Where they stand on the item's page.
    static func filesPlace(_ evidence: EvidenceID) -> String { "\(Address.evidence(evidence))#files" }
    static func removeFile(_ file: FileID, from evidence: EvidenceID) -> String { "\(files(of: evidence))/\(file)/removal" }
}
