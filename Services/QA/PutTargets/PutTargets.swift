import ContractsCore
import ContractsQA
import Postgres
import ServiceKit

/// Sets the targets, whole (Q6).
struct PutTargets: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ content: QAAPI.TargetsContent, from expected: ETag, as caller: Caller) async throws -> QAAPI.Targets {
        try caller.access.require(caller.access.setsRule, .moderatorOnly)
        let targets = try checked(content.targets)
        return try await dependencies.pool.transaction { transaction in
            try await transaction.execute("SELECT pg_advisory_xact_lock(hashtext('targets ' || current_schema()))")
            let standing = try await TargetsRow.current(in: transaction)
            try standing.version.require(expected)
            let by = caller.assessor
            try await transaction.execute(
                """
                INSERT INTO target_set (number, targets, set_by, set_by_name, set_by_rank, set_at)
                VALUES (\(standing.number + 1), \(JSONB(targets)), \(by.subject), \(by.name), \(by.rank), \(dependencies.now()))
                """
            )
            let after = QAAPI.Targets(try await TargetsRow.current(in: transaction))
            try await dependencies.record("targets.set", subject: "targets", before: QAAPI.Targets(standing), after: after, by: caller, in: transaction)
            return after
        }
    }

    private func checked(_ targets: [QAAPI.Target]) throws(ProblemError) -> [QAAPI.Target] {
        var validation = Validation()
        validation.check(targets.count <= 50, "/targets", "must have at most 50 entries; it has \(targets.count)")
        let clean = targets.prefix(50).enumerated().map { index, target in
            func pointer(_ name: String) -> String { Validation.pointer("/targets", index, name) }
            validation.range(target.share, 1...100, at: pointer("share"))
            return QAAPI.Target(
                phaseCode: validation.text(target.phaseCode, at: pointer("phaseCode"), max: 50),
                standardCode: validation.text(target.standardCode, at: pointer("standardCode"), max: 50),
                title: validation.text(target.title, at: pointer("title"), max: 200), share: target.share, by: target.by,
                source: validation.optionalText(target.source, at: pointer("source"), max: 200))
        }
        try validation.finish()
        return clean
    }

    func handle(_ body: QAAPI.TargetsContent, _ context: ServiceRequestContext) async throws -> Reply<QAAPI.Targets> {
        let targets = try await self(body, from: context.ifMatch, as: dependencies.caller(context))
        return .ok(targets, etag: ETag(targets.etag))
    }
}
