import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Sets what an hour of a role costs from a day on (E12). The same role and day again replaces the rate; the audit trail keeps both.
struct PutEffortRate: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ body: EvidenceAPI.EffortRate, as caller: Caller) async throws -> EvidenceAPI.EffortRate {
        try caller.access.require(caller.access.keepsGlossary, .ratesOnly)
        var validation = Validation()
        let role = validation.text(body.role, at: "/role", max: 100)
        validation.range(body.pencePerHour, 1...1_000_000, at: "/pencePerHour")
        try validation.finish()
        let rate = EvidenceAPI.EffortRate(role: role, pencePerHour: body.pencePerHour, from: body.from)
        return try await dependencies.pool.transaction { transaction in
            let before = try await standing(rate, in: transaction)
            guard before != rate else { return rate }
            try await save(rate, by: caller.author.name, at: dependencies.now(), in: transaction)
            try await dependencies.record(
                "effort-rate.set", subject: "effort-rate/\(rate.role)/\(rate.from)", before: before, after: rate, by: caller, in: transaction)
            return rate
        }
    }
}
