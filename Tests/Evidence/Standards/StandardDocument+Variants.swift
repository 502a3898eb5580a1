import ContractsEvidence
import Identity
import TestSupport

extension EvidenceAPI.StandardDocument {
    func labelled(_ label: String) -> EvidenceAPI.StandardDocument {
        with(.init(label: label, title: version.title, published: version.published, reviewBy: version.reviewBy, note: version.note, source: version.source))
    }

    func titled(_ title: String) -> EvidenceAPI.StandardDocument {
        with(.init(label: version.label, title: title, published: version.published, reviewBy: version.reviewBy, note: version.note, source: version.source))
    }

    private func with(_ version: Version) -> EvidenceAPI.StandardDocument {
        .init(format: format, standard: standard, version: version, howToUse: howToUse, scales: scales, phases: phases)
    }
}

extension EvidenceWorld {
    func importStandard(_ document: EvidenceAPI.StandardDocument, dryRun: Bool = false) async throws -> EvidenceAPI.StandardImportReport {
        let body = EvidenceAPI.StandardImport(document: document, dryRun: dryRun)
        return try await send("POST", "/v1/standard-versions/import", body, as: token(.administrator)).json()
    }
}
