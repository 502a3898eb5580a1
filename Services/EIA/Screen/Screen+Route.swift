import ContractsCore
import ContractsEIA
import ServiceKit

extension Screen {
    func handle(_ body: EIAAPI.NewScreening, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.AssessmentDetail> {
        let (id, expected): (AssessmentID, ETag) = (try context.path("assessment"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        return try await dependencies.once(context) { transaction in
            .changed(try await self(body, of: id, from: expected, as: caller, in: transaction))
        }
    }
}
