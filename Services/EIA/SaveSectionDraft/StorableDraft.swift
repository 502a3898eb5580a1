import ContractsEIA
import ServiceKit

/// A form as typed. Only what could not be stored at all is refused.
struct StorableDraft: Sendable {
    let body: EIAAPI.NewSectionDraft

    /// - Throws: the 422 problem.
    init(_ body: EIAAPI.NewSectionDraft) throws(ProblemError) {
        var validation = Validation()
        validation.range(body.basedOn, 0...Int(Int32.max), at: "/basedOn")
        for (key, value) in body.content.fields {
            let rows = value.rows ?? []
            let cells = rows.flatMap { row in row.cells.flatMap { [$0.key, $0.value] } + [row.key ?? ""] }
            let texts = [key, value.text ?? ""] + (value.codes ?? []) + cells
            validation.check(!texts.contains { $0.utf8.contains(0) }, "/content/fields/\(key)", "must not contain the character U+0000")
        }
        try validation.finish()
        self.body = body
    }
}
