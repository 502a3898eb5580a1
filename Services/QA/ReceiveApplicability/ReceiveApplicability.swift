import ContractsCore
import ContractsEvidence
import ContractsQA
import Events
import Foundation
import Postgres

/// An indicator applies to a unit, or no longer does (E3). The latest decision counts; one that no longer applies has no gap to close.
struct ReceiveApplicability: Sendable {
    let clock: @Sendable () -> Date

    var handler: EventHandler {
        .on(EvidenceEvents.applicabilityDecided) { (event: CloudEvent<EvidenceEvents.ApplicabilityDecided>, transaction) in
            try await self(event, in: transaction)
        }
    }

    /// Where the indicator's standard has not been told yet, which phase it belongs to cannot be said: the decision is kept and takes effect with the standard.
    func callAsFunction(_ event: CloudEvent<EvidenceEvents.ApplicabilityDecided>, in transaction: Transaction) async throws {
        let decided = event.data
        try event.require(from: EvidenceAPI.service, about: decided.unit.description)
        try await ApplicabilityLock.holdForDecision(in: transaction)
        try await remember(decided, in: transaction)
        guard let phase = try await phase(of: decided.indicator, in: transaction) else { return }
        let gap = decided.applies ? nil : try await lockGap(of: decided, in: transaction)
        guard try await save(decided, phase: phase, at: clock(), in: transaction) else { return }
        if let gap {
            try await gap.close(.notApplicable, by: nil, at: clock(), in: transaction)
        }
        try await event.record("applicability.told", "entry/\(decided.unit)/\(decided.indicator)", in: transaction)
    }
}
