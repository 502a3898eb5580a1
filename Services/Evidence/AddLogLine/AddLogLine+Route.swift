import ContractsEvidence
import ServiceKit

extension AddLogLine {
    func handle(_ body: EvidenceAPI.LogContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.LogLine> {
        let (place, caller) = (try context.logPlace, try dependencies.caller(context))
        try caller.access.require(caller.access.mayRecord(in: place.unit), in: place.unit, .writersOnly)
        let line = try LogLineToSave(body, kind: place.kind)
        return try await dependencies.once(context) { transaction in
            let made = try await self(line, to: place, as: caller, in: transaction)
            return .created(made, at: "/v1/units/\(place.unit)/logs/\(place.kind.rawValue)/\(made.id)", etag: ETag(made.etag))
        }
    }
}
