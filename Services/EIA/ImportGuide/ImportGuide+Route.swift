import ContractsCore
import ContractsEIA
import ServiceKit

extension ImportGuide {
    func handle(_ body: EIAAPI.GuideDocument, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.Guide> {
        let caller = try await dependencies.caller(context)
        try caller.access.requireGuideKeeping()
        let guide = try SoundGuide(body)
        return try await dependencies.once(context) { transaction in
            let made = try await self(guide, as: caller, in: transaction)
            return .created(made, at: "/v1/guides/\(made.name.id)")
        }
    }
}
