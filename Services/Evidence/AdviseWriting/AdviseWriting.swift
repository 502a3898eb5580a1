import ContractsEvidence

/// Plain English advice on what is being written, with the glossary as it stands (E7).
struct AdviseWriting: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ sample: EvidenceAPI.WritingSample) async throws -> EvidenceAPI.WritingAdvice {
        let glossary = try await Glossary.load(in: dependencies.pool)
        return EvidenceAPI.WritingAdvice(hints: PlainEnglish(glossary: glossary).hints(for: sample))
    }
}
