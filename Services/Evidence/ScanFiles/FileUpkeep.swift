import ContractsEvidence
import Foundation
import Logging
import Postgres
import ServiceKit
import ServiceLifecycle

/// Scans what still waits, again and again until the scanner is there, and once an hour clears away what uploads left behind (E5). Several replicas may run it.
struct FileUpkeep: Service {
    let dependencies: Dependencies
    let interval: Duration
    let logger: Logger

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

    /// One round; it ends at the first that the scanner has no answer for.
    func scanWaiting() async throws {
        guard let filing = dependencies.filing else { return }
        guard filing.scanner != nil else { return try await giveUpWaiting() }
        for sha256 in try await waiting() { try await ScanFile(dependencies: dependencies)(sha256) }
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
