import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Sets what an hour of a role costs from a day on (E12). The same role and day again replaces the rate; the audit trail keeps both.
struct PutEffortRate: Sendable {
    let dependencies: Dependencies

    /// - Parameter expected: the rates that the change was made from, all together.
    /// - Returns: the rate, and the version of the rates with it.
    func callAsFunction(
        _ body: EvidenceAPI.EffortRate, from expected: ETag, as caller: Caller
    ) async throws -> (rate: EvidenceAPI.EffortRate, version: Version) {
        try caller.access.require(caller.access.keepsGlossary, .ratesOnly)
        var validation = Validation()
        let role = validation.text(body.role, at: "/role", max: 100)
        validation.range(body.pencePerHour, 1...1_000_000, at: "/pencePerHour")
        try validation.finish()
        let rate = EvidenceAPI.EffortRate(role: role, pencePerHour: body.pencePerHour, from: body.from)
        return try await dependencies.pool.transaction { transaction in
            try await holdOffWriters(in: transaction)
            let version = try await EffortRateRow.all(in: transaction).version
            try version.require(expected)
            let before = try await standing(rate, in: transaction)
            guard before != rate else { return (rate, version) }
            try await save(rate, by: caller.author.name, at: dependencies.now(), in: transaction)
            try await dependencies.record(
                "effort-rate.set", subject: "effort-rate/\(rate.role)/\(rate.from)", before: before, after: rate, by: caller, in: transaction)
            return (rate, try await EffortRateRow.all(in: transaction).version)
        }
    }
}
