import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

extension PutPeople {
    func handle(_ body: EIAAPI.People, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.AssessmentDetail> {
        let (id, expected): (AssessmentID, ETag) = (try context.path("assessment"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        let people = try SoundPeople(body)
        return try await dependencies.pool.transaction { transaction in
            .changed(try await self(people, on: id, from: expected, as: caller, in: transaction))
        }
    }
}
