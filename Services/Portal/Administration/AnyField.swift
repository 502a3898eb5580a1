/// One field of whichever kind: the template shows the one that is there.
struct AnyField: Sendable {
    let textField: TextField?
    let textArea: TextArea?
    let choices: Choices?
    let select: Select?
    let date: DateInput?
    let field: any FormField

    init(_ field: any FormField) {
        self.field = field
        textField = field as? TextField
        textArea = field as? TextArea
        choices = field as? Choices
        select = field as? Select
        date = field as? DateInput
    }
}
