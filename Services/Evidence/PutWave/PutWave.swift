import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

/// Creates or changes a roll-out wave (S0 ¶40). The units in it are told on, because their due date changes with it.
struct PutWave: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ code: String, _ content: EvidenceAPI.Wave, as caller: Caller) async throws -> EvidenceAPI.Wave {
        try caller.access.requireAdministrator()
        let wave = try parsed(code, content)
        return try await dependencies.pool.transaction { transaction in
            _ = try await UnitTree(locking: transaction)
            let before = try await WaveRow.all(in: transaction).first { $0.code == wave.code }.map(EvidenceAPI.Wave.init)
            guard before != wave else { return wave }
            try await save(wave, in: transaction)
            try await dependencies.announce(try await units(in: wave.code, transaction), in: transaction)
            try await dependencies.record("wave.changed", subject: "wave/\(wave.code)", before: before, after: wave, by: caller, in: transaction)
            return wave
        }
    }

    private func parsed(_ code: String, _ content: EvidenceAPI.Wave) throws(ProblemError) -> EvidenceAPI.Wave {
        var validation = Validation()
        validation.code(content.code, at: "/code", max: 20)
        validation.check(content.code == code, "/code", "must be the code in the address")
        let title = validation.text(content.title, at: "/title", max: 200)
        if let start = content.start, let target = content.target { validation.check(target >= start, "/target", "must not be before the start") }
        try validation.finish()
        return EvidenceAPI.Wave(code: content.code, title: title, start: content.start, target: content.target)
    }
}
