import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Proves the counters equal to a recount of the entries, and the entries equal to what their ratings, their submissions and the
/// decisions on their applicability say.
struct Recount: Sendable {
    let dependencies: Dependencies

    struct Finding: Sendable, Equatable {
        /// Units' counters of a phase that were compared.
        let counters: Int
        /// Of these, not equal to a recount.
        let wrongCounters: [UnitPhase]
        /// Entries whose standing ratings, submission or state are not the latest.
        let wrongEntries: [Entry]

        /// Entries whose applicability is not what was decided last.
        let wrongApplicability: [Entry]

        var isSound: Bool { wrongCounters.isEmpty && wrongEntries.isEmpty && wrongApplicability.isEmpty }
    }

    struct UnitPhase: Sendable, Equatable {
        let unit: UnitID
        let phase: PhaseID
    }

    struct Entry: Sendable, Equatable {
        let unit: UnitID
        let indicator: IndicatorID
    }

    /// In one snapshot, so that what is rated meanwhile does not look like a fault.
    func callAsFunction() async throws -> Finding {
        try await dependencies.pool.transaction(.readOnly) { transaction in
            // It may take longer than a request may.
            try await transaction.execute("SET LOCAL statement_timeout = 0")
            return Finding(
                counters: try await counters(in: transaction), wrongCounters: try await wrongCounters(in: transaction),
                wrongEntries: try await wrongEntries(in: transaction), wrongApplicability: try await wrongApplicability(in: transaction))
        }
    }

    /// Counts again what was found wrong, each behind its lock; entries are left as they are: their ratings tell what they should be.
    func repair(_ finding: Finding) async throws {
        for wrong in finding.wrongCounters {
            try await dependencies.pool.transaction { transaction in
                try await transaction.execute("SELECT count_unit_phase(\(wrong.unit), \(wrong.phase), \(dependencies.now()))")
                let entry = AuditEntry.recount(wrong)
                try await AuditTrail.append(entry, in: transaction)
            }
        }
    }
}
