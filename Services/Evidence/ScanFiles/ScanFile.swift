import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Has the scanner look at stored bytes, and keeps what it says. What it finds is in quarantine from then on, wherever it is attached (E5).
struct ScanFile: Sendable {
    let dependencies: Dependencies

    /// After so many errors of the scanner's own over the same bytes they count as unscannable.
    static let mostAttempts = 5

    /// Does nothing where the service was told not to scan.
    /// - Throws: `Clamd.Unavailable`: the bytes go on waiting.
    func callAsFunction(_ sha256: String) async throws {
        guard let filing = dependencies.filing, let scanner = filing.scanner else { return }
        let verdict = try await scanner.scan(try await filing.store.open(sha256))
        try await dependencies.pool.transaction { transaction in
            guard let outcome = Outcome(verdict, attempts: try await attempts(on: sha256, in: transaction)) else { return }
            try await save(outcome, of: sha256, at: dependencies.now(), in: transaction)
            guard let finding = outcome.finding, outcome.state != .waiting else { return }
            let audit = AuditEntry(
                actor: EvidenceAPI.service, actorName: "Evidence service", action: "file.quarantined", subject: "file/\(sha256)", origin: "scan: \(finding)")
            try await AuditTrail.append(audit, in: transaction)
        }
    }

    struct Outcome: Sendable {
        let state: EvidenceAPI.FileState
        let finding: String?

        /// - Parameter attempts: errors before this one; nil where somebody else was quicker.
        init?(_ verdict: Clamd.Verdict, attempts: Int?) {
            guard let attempts else { return nil }
            switch verdict {
            case .clean: (state, finding) = (.clean, nil)
            case .infected(let name): (state, finding) = (.infected, name)
            case .unscannable(let reason): (state, finding) = (.unscannable, reason)
            case .failed(let reason): (state, finding) = (attempts + 1 < ScanFile.mostAttempts ? .waiting : .unscannable, reason)
            }
        }
    }
}
