import ContractsCore
import ContractsEvidence
import ServiceKit

extension CreateUnit {
    func handle(_ content: EvidenceAPI.UnitContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Unit> {
        let caller = try dependencies.caller(context)
        try caller.access.requireAdministrator()
        let command = try UnitToSave(content)
        return try await dependencies.once(context) { transaction in
            let unit = try await create(command, as: caller, in: transaction)
            return .created(unit, at: "/v1/units/\(unit.id)", etag: ETag(unit.etag))
        }
    }
}
