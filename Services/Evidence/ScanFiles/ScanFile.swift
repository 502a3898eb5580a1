import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Has the scanner look at stored bytes, and keeps what it says, with the version of the signatures that it said it with. What it finds is in quarantine
/// from then on, wherever it is attached (E5).
struct ScanFile: Sendable {
    let dependencies: Dependencies

    /// After so many errors over the same bytes, of the scanner's own or of the disk's, or so many times without an answer, they count as unscannable.
    static let mostAttempts = 5

    /// Does nothing where the service was told not to scan.
    /// - Throws: `Clamd.Unavailable`: nobody answers, or the scanner knows no real signatures where it must: the bytes go on waiting.
    func callAsFunction(_ sha256: String) async throws {
        guard let scanner = dependencies.filing?.scanner else { return }
        try await scan(sha256, with: try await signatures(of: scanner))
    }

    /// The version of the scanner's signatures, asked before it is given anything; nil where they are not real ones and need not be.
    /// - Throws: `Clamd.Unavailable`. What waits then says why.
    func signatures(of scanner: Clamd) async throws -> Int? {
        let signatures = try await scanner.signatures()
        guard signatures == nil, dependencies.filing?.needsSignatures == true else { return signatures }
        try await explainWaiting(ScanFile.noSignatures)
        throw Clamd.Unavailable(reason: ScanFile.noSignatures)
    }

    static let noSignatures = "the virus scanner has not received its signatures yet"

    /// - Parameter signatures: which the scanner has now.
    func scan(_ sha256: String, with signatures: Int?) async throws {
        guard let filing = dependencies.filing, let scanner = filing.scanner else { return }
        let verdict: Clamd.Verdict
        do {
            verdict = try await scanner.scan(try await filing.store.open(sha256))
        } catch is FileFault {
            verdict = .failed("the stored bytes cannot be read")
        }
        try await dependencies.pool.transaction { transaction in
            guard let before = try await scannable(sha256, in: transaction) else { return }
            let outcome = Outcome(verdict, before: before)
            try await save(outcome, of: sha256, signatures: signatures, at: dependencies.now(), in: transaction)
            guard outcome.isQuarantine, let finding = outcome.finding else { return }
            let audit = AuditEntry(
                actor: EvidenceAPI.service, actorName: "Evidence service", action: "file.quarantined", subject: "file/\(sha256)", origin: "scan: \(finding)")
            try await AuditTrail.append(audit, in: transaction)
        }
    }
}
