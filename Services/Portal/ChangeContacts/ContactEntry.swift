import ContractsEvidence

/// One contact as typed. Posts `ROLE-N-name` and so on; an entry that is left blank is no contact.
struct ContactEntry: Sendable, Equatable {
    static let longest = 10

    let role: EvidenceAPI.ContactRole
    let number: Int
    var name = ""
    var rank = ""
    var telephone = ""
    var email = ""

    var prefix: String { "\(role.rawValue)-\(number)" }
    var isBlank: Bool { name.isEmpty && rank.isEmpty && telephone.isEmpty && email.isEmpty }

    /// Those that there are, and one blank for each role that has none.
    static func all(_ contacts: [EvidenceAPI.Contact]) -> [ContactEntry] {
        EvidenceAPI.ContactRole.allCases.flatMap { role in
            let known = contacts.filter { $0.role == role }.enumerated().map { number, contact in
                ContactEntry(
                    role: role, number: number, name: contact.name, rank: contact.rank ?? "", telephone: contact.telephone ?? "", email: contact.email ?? ""
                )
            }
            return known.isEmpty ? [ContactEntry(role: role, number: 0)] : known
        }
    }

    static func all(_ form: Form) -> [ContactEntry] {
        EvidenceAPI.ContactRole.allCases.flatMap { role in
            (0..<longest).compactMap { number in
                var entry = ContactEntry(role: role, number: number)
                guard form["\(entry.prefix)-name"] != nil else { return nil }
                entry.name = form.text("\(entry.prefix)-name") ?? ""
                entry.rank = form.text("\(entry.prefix)-rank") ?? ""
                entry.telephone = form.text("\(entry.prefix)-telephone") ?? ""
                entry.email = form.text("\(entry.prefix)-email") ?? ""
                return entry
            }
        }
    }

    var contact: EvidenceAPI.Contact {
        func optional(_ text: String) -> String? { text.isEmpty ? nil : text }
        return EvidenceAPI.Contact(role: role, name: name, rank: optional(rank), telephone: optional(telephone), email: optional(email))
    }
}
