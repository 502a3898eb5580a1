import ContractsCore
import ContractsEIA
import ServiceKit

extension AddSupportNote {
    func handle(_ body: EIAAPI.NewSupportNote, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.SupportNote> {
        let policy: PolicyID = try context.path("policy")
        let caller = try await dependencies.caller(context)
        let note = try SoundSupportNote(body)
        return try await dependencies.once(context) { transaction in
            .created(try await self(note, on: policy, as: caller, in: transaction), at: "/v1/policies/\(policy)")
        }
    }
}
