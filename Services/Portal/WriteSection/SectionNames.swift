import ContractsEIA

/// The names of a section's fields in its form. Keys of the guide have no underscore, so the parts cannot run together.
enum SectionNames {
    static func field(_ field: EIAAPI.Field) -> String { "f_\(field.key)" }
    /// - Parameter row: counted from 0, or the key of a fixed one.
    static func cell(_ field: EIAAPI.Field, _ row: String, _ column: EIAAPI.Column) -> String { "t_\(field.key)_\(row)_\(column.key)" }
    /// How many rows of a table the form has.
    static func rows(_ field: EIAAPI.Field) -> String { "rows_\(field.key)" }
    static func addRow(_ field: EIAAPI.Field) -> String { "add_\(field.key)" }
    static func removeRow(_ index: Int, of field: EIAAPI.Field) -> String { "remove_\(field.key)_\(index)" }
}
