import ContractsCore
import ContractsEIA
import ServiceKit

extension GetReportFigures {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.ReportFigures> {
        .ok(try await self(context.period(today: dependencies.today), as: dependencies.caller(context)))
    }
}
