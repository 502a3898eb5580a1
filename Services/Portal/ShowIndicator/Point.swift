/// A point of a return, with its answer or the place for one. Partial `points`.
struct Point: Sendable {
    struct Answer: Sendable {
        let text: String
        let by: String
    }

    struct AnswerForm: Sendable {
        let action: String
        let etag: String
        let field: TextArea
    }

    let id: String
    let text: String
    let answered: Answer?
    let form: AnswerForm?
}
