/// A part of a form that is no single input but may be wrong as a whole, such as a table.
struct FieldAnchor: FormField {
    let anchor: String
    let error: String?
}
