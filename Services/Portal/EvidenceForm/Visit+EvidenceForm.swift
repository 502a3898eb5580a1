import ContractsCore
import ContractsEvidence
import ServiceKit

extension Visit {
    /// Plain English advice on what was typed, by field; none where the service does not answer.
    func advice(on input: EvidenceInput) async throws -> [String: [String]] {
        do {
            let advice = try await ifAvailable { try await evidence(EvidenceAPI.adviseWriting, body: EvidenceAPI.WritingSample(input)) }
            return WritingHints(advice?.hints ?? [], catalogue: catalogue).byField
        } catch is RemoteProblem {
            // Text too long to be advised on is refused when it is saved.
            return [:]
        }
    }

    /// Keeps what a form holds as the reader's own draft, whether or not the service would take it as evidence.
    func keep(_ fields: [Form.Field], at place: EvidenceFormPlace) async throws -> EvidenceAPI.Draft {
        let content = EvidenceAPI.DraftContent(
            evidence: place.evidence, baseEtag: place.etag.isEmpty ? nil : place.etag, indicator: place.indicator,
            fields: fields.map { EvidenceAPI.DraftField(name: $0.name, value: $0.value) }
        )
        return try await evidence(EvidenceAPI.saveDraft, ["unit": place.unit, "draft": place.draft], body: content)
    }

    /// The reader's own draft that the address names; nil where there is none (any more).
    func askedDraft(in unit: UnitID) async throws -> EvidenceAPI.Draft? {
        guard let id = query("draft").flatMap(DraftID.init) else { return nil }
        do {
            return try await evidence(EvidenceAPI.getDraft, ["unit": unit, "draft": id])
        } catch let error as RemoteProblem where error.problem.status == 404 {
            return nil
        }
    }
}

extension Form {
    /// What the draft's form held.
    init(_ draft: EvidenceAPI.Draft) {
        self.init(fields: draft.content.fields.map { Form.Field(name: $0.name, value: $0.value) })
    }
}
