import ContractsCore
import ContractsEIA
import ServiceKit

extension GetFigures {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.Figures> {
        let period = try context.period(today: dependencies.today)
        return .ok(try await self(period, unit: context.query("unit", as: UnitID.self), as: dependencies.caller(context)))
    }
}
