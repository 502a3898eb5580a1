import ContractsEvidence
import ServiceKit

extension CloseLogLine {
    func handle(_ body: EvidenceAPI.LogClosure, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.LogLine> {
        let (place, id, expected, caller) = (
            try context.logPlace, try context.path("line", as: LogLineID.self), try context.ifMatch, try dependencies.caller(context)
        )
        var validation = Validation()
        let reason = validation.text(body.reason, at: "/reason", max: 2_000, lines: .many)
        try validation.finish()
        return try await dependencies.once(context) { transaction in
            let line = try await self(id, of: place, because: reason, from: expected, as: caller, in: transaction)
            return .ok(line, etag: ETag(line.etag))
        }
    }
}
