import ContractsEvidence
import ServiceKit

extension AdviseWriting {
    /// Only the length is limited: what is being written may be anything still.
    func handle(_ sample: EvidenceAPI.WritingSample, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.WritingAdvice> {
        var validation = Validation()
        validation.maxLength(sample.title, 20_000, at: "/title")
        validation.maxLength(sample.whatWasDone, 20_000, at: "/whatWasDone")
        validation.maxLength(sample.whatChanged, 20_000, at: "/whatChanged")
        validation.check(sample.citedIndicators >= 0, "/citedIndicators", "must not be negative")
        try validation.finish()
        return .ok(try await self(sample))
    }
}
