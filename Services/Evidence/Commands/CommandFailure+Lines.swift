import ContractsEvidence
import ServiceKit

extension CommandFailure {
    /// One line for each error of a file.
    init(_ file: String, _ errors: [EvidenceAPI.LineError]) {
        self.init("\(file): nothing was imported" + errors.map { "\n\(file):\($0.line): \($0.detail)" }.joined())
    }
}
