import Foundation

/// A form that could not be taken because its session had ended, carried through the sign-in as hidden fields.
struct KeptForm: Sendable {
    struct Field: Sendable {
        let name: String
        let value: String
    }

    /// Where it was sent.
    let address: String
    let fields: [Field]

    init(address: String, form: Form) {
        self.address = address
        self.fields = form.fields.filter { $0.name != "csrf_token" }.map { Field(name: $0.name, value: $0.value) }
    }

    /// From the sign-in page: its fields carry this prefix. Nil where it kept none, or an address outside the portal.
    init?(signIn form: Form) {
        guard let address = form["kept_address"], ReturnAddress(address) != nil else { return nil }
        self.address = address
        self.fields = form.fields.compactMap { field in
            field.name.hasPrefix(KeptForm.prefix) ? Field(name: String(field.name.dropFirst(KeptForm.prefix.count)), value: field.value) : nil
        }
    }

    static let prefix = "kept."

    /// With the prefix, as the sign-in page hides them.
    var prefixed: [Field] { fields.map { Field(name: KeptForm.prefix + $0.name, value: $0.value) } }
}
