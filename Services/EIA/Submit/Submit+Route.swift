import ContractsCore
import ContractsEIA
import ServiceKit

extension Submit {
    func handle(_ body: EIAAPI.Note, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.AssessmentDetail> {
        let (assessment, expected): (AssessmentID, ETag) = (try context.path("assessment"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        let note = try SoundNote(body)
        return try await dependencies.once(context) { transaction in
            .changed(try await self(note, on: assessment, from: expected, as: caller, in: transaction))
        }
    }
}
