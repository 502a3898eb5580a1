import ContractsEvidence
import ServiceKit

/// A term that is fit to be stored. It is part of an address, and so holds no slash.
struct GlossaryTermToSave: Sendable, Equatable {
    let term: String
    let meaning: String
    let kind: EvidenceAPI.TermKind

    init(term: String, meaning: String, kind: EvidenceAPI.TermKind, _ validation: inout Validation) {
        self.term = validation.text(term, at: "/term", max: 50)
        validation.check(!term.contains("/"), "/term", "must not contain a slash")
        self.meaning = validation.text(meaning, at: "/meaning", max: 500)
        self.kind = kind
    }

    /// What is stored now.
    init(_ row: GlossaryRow) {
        self.term = row.term
        self.meaning = row.meaning
        self.kind = row.kind
    }
}
