package import Identity

/// One line of the trail: who did what to what, from where, and what it was before and after, as hashes.
package struct AuditEntry: Sendable {
    package let actor: String
    package let actorName: String
    /// A stable word, such as `evidence.submit`.
    package let action: String
    /// What it was done to, such as `item/0190…`.
    package let subject: String
    package let origin: String
    package let before: AuditHash?
    package let after: AuditHash?

    package init(actor: String, actorName: String, action: String, subject: String, origin: String, before: AuditHash? = nil, after: AuditHash? = nil) {
        self.actor = actor
        self.actorName = actorName
        self.action = action
        self.subject = subject
        self.origin = origin
        self.before = before
        self.after = after
    }

    package init(by principal: Principal, _ action: String, _ subject: String, origin: String, before: AuditHash? = nil, after: AuditHash? = nil) {
        self.init(
            actor: "\(principal.issuer) \(principal.subject)", actorName: principal.name, action: action, subject: subject, origin: origin, before: before,
            after: after)
    }
}

extension ServiceRequestContext {
    /// An entry for what the caller of this request did.
    package func audit(_ action: String, _ subject: String, before: AuditHash? = nil, after: AuditHash? = nil) throws(ProblemError) -> AuditEntry {
        AuditEntry(by: try principal, action, subject, origin: origin, before: before, after: after)
    }
}
