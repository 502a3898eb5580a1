import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

/// Creates or changes a roll-out wave (S0 ¶40). The units in it are told on, because their due date changes with it.
struct PutWave: Sendable {
    let dependencies: Dependencies

    /// - Parameter expected: the version that the change was made from; needed where the wave exists, not heeded where it does not.
    func callAsFunction(_ code: String, _ content: EvidenceAPI.Wave, from expected: ETag?, as caller: Caller) async throws -> EvidenceAPI.Wave {
        try caller.access.requireAdministrator()
        let wave = try parsed(code, content)
        return try await dependencies.pool.transaction { transaction in
            _ = try await UnitTree(locking: transaction)
            let standing = try await WaveRow.all(in: transaction).first { $0.code == wave.code }
            if let standing {
                guard let expected else { throw ProblemError.versionRequired }
                try standing.version.require(expected)
                guard !wave.says(standing) else { return EvidenceAPI.Wave(standing) }
            }
            try await save(wave, by: caller, at: dependencies.now(), in: transaction)
            guard let after = try await WaveRow.all(in: transaction).first(where: { $0.code == wave.code }) else { throw AccessRefusal.notFound }
            try await dependencies.announce(try await units(in: wave.code, on: caller.access.today, transaction), in: transaction)
            try await dependencies.record(
                "wave.changed", subject: "wave/\(wave.code)", before: standing.map(EvidenceAPI.Wave.init), after: EvidenceAPI.Wave(after), by: caller,
                in: transaction)
            return EvidenceAPI.Wave(after)
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

extension EvidenceAPI.Wave {
    fileprivate func says(_ row: WaveRow) -> Bool {
        title == row.title && start == row.start && target == row.target
    }
}
