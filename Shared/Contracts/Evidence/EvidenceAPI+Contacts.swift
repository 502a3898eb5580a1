package import ContractsCore

extension EvidenceAPI {
    /// Administrator, or the unit's SPOC; `If-Match`.
    package static let changeContacts = Endpoint<ContactsChange, Unit>(.put, "/v1/units/{unit}/contacts")

    /// What a contact is to the unit.
    package enum ContactRole: String, Codable, Sendable, CaseIterable {
        case spoc
        case adviser
        case commander
    }

    /// A person to turn to.
    package struct Contact: Codable, Sendable, Equatable {
        package let role: ContactRole
        package let name: String
        package let rank: String?
        package let telephone: String?
        package let email: String?

        package init(role: ContactRole, name: String, rank: String? = nil, telephone: String? = nil, email: String? = nil) {
            self.role = role
            self.name = name
            self.rank = rank
            self.telephone = telephone
            self.email = email
        }
    }

    /// The unit's contacts, whole.
    package struct ContactsChange: Codable, Sendable, Equatable {
        package let contacts: [Contact]

        package init(contacts: [Contact]) {
            self.contacts = contacts
        }
    }
}
