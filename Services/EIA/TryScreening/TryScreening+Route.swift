import ContractsCore
import ContractsEIA
import ServiceKit

extension TryScreening {
    func handle(_ body: EIAAPI.ScreeningAnswers, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.ScreeningResult> {
        .ok(try await self(body.answers))
    }
}
