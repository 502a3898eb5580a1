import ContractsCore
import ContractsEvidence
import ServiceKit

extension SaveDraft {
    /// A form as typed. Only what could not be stored at all is refused.
    struct Content: Sendable {
        let body: EvidenceAPI.DraftContent

        static let fields = 1_000

        /// - Throws: the 422 problem.
        init(_ body: EvidenceAPI.DraftContent) throws(ProblemError) {
            var validation = Validation()
            validation.check(body.fields.count <= Content.fields, "/fields", "must have at most \(Content.fields) entries; it has \(body.fields.count)")
            validation.maxLength(body.baseEtag ?? "", 200, at: "/baseEtag")
            validation.noControlCharacters(body.baseEtag ?? "", at: "/baseEtag")
            for (index, field) in body.fields.enumerated() where field.name.utf8.contains(0) || field.value.utf8.contains(0) {
                validation.add(Validation.pointer("/fields", index), "must not contain the character U+0000")
            }
            try validation.finish()
            self.body = body
        }
    }
}
