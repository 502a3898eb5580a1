import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

/// Sets a unit's contacts: SPOC, adviser, commander (E2).
struct ChangeContacts: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: UnitID, to change: EvidenceAPI.ContactsChange, from expected: ETag, as caller: Caller) async throws -> EvidenceAPI.Unit {
        try caller.access.require(caller.access.mayChangeContacts(of: id), in: id, .contactsOnly)
        let contacts = try parsed(change)
        return try await dependencies.pool.transaction { transaction in
            guard let unit = try await UnitRow.lock(id, in: transaction) else { throw AccessRefusal.notFound }
            try unit.version.require(expected)
            guard !unit.isClosed(on: caller.access.today) else { throw UnitRefusal.closed(unit.name) }
            let before = try await EvidenceAPI.Unit.read(unit, on: caller.access.today, in: transaction)
            guard contacts != before.contacts else { return before }

            try await save(contacts, of: id, by: caller, at: dependencies.now(), in: transaction)
            guard let row = try await UnitRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
            let after = try await EvidenceAPI.Unit.read(row, on: caller.access.today, in: transaction)
            try await dependencies.record("unit.contacts-changed", subject: "unit/\(id)", before: before, after: after, by: caller, in: transaction)
            return after
        }
    }

    private func parsed(_ change: EvidenceAPI.ContactsChange) throws(ProblemError) -> [EvidenceAPI.Contact] {
        var validation = Validation()
        validation.check(change.contacts.count <= 20, "/contacts", "must have at most 20 entries; it has \(change.contacts.count)")
        let contacts = change.contacts.prefix(20).enumerated().map { index, contact in
            let pointer = Validation.pointer("/contacts", index)
            let email = validation.optionalText(contact.email, at: "\(pointer)/email", max: 254)
            validation.check(email?.wholeMatch(of: #/[^@\s]+@[^@\s]+/#) != nil || email == nil, "\(pointer)/email", "is not an e-mail address")
            return EvidenceAPI.Contact(
                role: contact.role, name: validation.text(contact.name, at: "\(pointer)/name", max: 200),
                rank: validation.optionalText(contact.rank, at: "\(pointer)/rank", max: 100),
                telephone: validation.optionalText(contact.telephone, at: "\(pointer)/telephone", max: 50), email: email)
        }
        try validation.finish()
        return contacts
    }
}
