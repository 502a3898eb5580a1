import ContractsEvidence
import Foundation
import Logging
import Postgres
import ServiceKit
import ServiceLifecycle

/// Scans what still waits, again and again until the scanner is there; scans anew what came in lately when the signatures are newer; and once an hour
/// clears away what uploads left behind (E5). Several replicas may run it.
///
/// Scanning anew is bounded: `mostRescans` files a round, and files older than `rescanned` are left alone, because what is new to a scanner is mostly
/// recognised within weeks. What was called clean without real signatures is scanned whatever its age.
struct FileUpkeep: Service {
    let dependencies: Dependencies
    let interval: Duration
    let logger: Logger

    static let mostRescans = 20
    static let rescanned: TimeInterval = 30 * 86_400

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var nextSweep = ContinuousClock.now
            while !Task.isCancelled {
                await attempt("files not scanned") { try await scanWaiting() }
                if ContinuousClock.now >= nextSweep {
                    await attempt("files not swept") { try await FileSweep(dependencies: dependencies)() }
                    nextSweep = .now + .seconds(3600)
                }
                try? await Task.sleep(for: interval)
            }
        }
    }

    /// One round. A file that cannot be scanned, or that the scanner says nothing about, does not keep the others from it.
    /// - Throws: `Clamd.Unavailable`, when nobody is there, which ends the round; otherwise the first error, after all were tried.
    func scanWaiting() async throws {
        guard let filing = dependencies.filing else { return }
        guard let scanner = filing.scanner else { return try await giveUpWaiting() }
        if filing.needsSignatures { try await distrust() }
        let scan = ScanFile(dependencies: dependencies)
        let signatures = try await scan.signatures(of: scanner)
        var files = try await waiting()
        if let signatures { files += try await outdated(by: signatures, since: dependencies.now().addingTimeInterval(-FileUpkeep.rescanned)) }
        var failure: (any Error)?
        for sha256 in files {
            do {
                try await scan.scan(sha256, with: signatures)
            } catch let error where error is Clamd.Unavailable || error is CancellationError {
                throw error
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
    }

    private func attempt(_ failure: Logger.Message, _ work: () async throws -> Void) async {
        do {
            try await work()
        } catch {
            guard !Task.isCancelled else { return }
            logger.warning(failure, metadata: ["error_type": "\(type(of: error))", "error": "\(String(describing: error).prefix(200))"])
        }
    }
}
