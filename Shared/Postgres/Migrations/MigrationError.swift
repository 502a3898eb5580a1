/// Why the schema could not be brought up to date. Nothing of the file named has taken effect.
package enum MigrationError: Error, CustomStringConvertible {
    /// A file that was applied already has other contents now.
    case changed(file: String)
    /// A file comes before one that was applied already, but was not applied itself.
    case outOfOrder(file: String, after: String)
    /// A file that was applied is missing, though later ones are there.
    case missing(file: String)
    /// The role cannot use the schema, or there is none.
    case noSchema(String)
    /// A file ended the transaction that it ran in.
    case endsTransaction(file: String)
    case failed(file: String, PostgresError)

    package var description: String {
        switch self {
        case .changed(let file): "migration \(file) was changed after it had been applied; put it back and add a new file"
        case .outOfOrder(let file, let after): "migration \(file) would have to come before \(after), which is applied; give it a later number"
        case .missing(let file): "migration \(file) was applied but its file is gone"
        case .noSchema(let schema): "schema \(schema) does not exist or may not be used; create it with its roles first"
        case .endsTransaction(let file): "migration \(file) ends its transaction; leave out BEGIN, COMMIT and ROLLBACK"
        case .failed(let file, let error): "migration \(file) failed: \(error)"
        }
    }
}
