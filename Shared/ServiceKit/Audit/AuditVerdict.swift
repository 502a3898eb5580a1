/// What checking a trail found.
package enum AuditVerdict: Sendable, Equatable, CustomStringConvertible {
    /// `head` is the hash of the last entry, in hexadecimal; of nothing but zeros for an empty trail.
    case intact(entries: Int, head: String)
    /// The first entry that does not fit what comes before it.
    case broken(seq: Int64, reason: Break)
    /// The entries fit, but the trail ends elsewhere than its head row says: entries were cut from the end, or the head was changed.
    case endMissing(lastSeq: Int64, headSeq: Int64)
    /// The entries fit, but the head that was noted earlier is not among them: the trail was rewritten or cut since.
    case expectedHeadMissing(head: String)

    package enum Break: String, Sendable {
        case sequence = "its number does not follow the one before"
        case link = "it does not carry the hash of the one before"
        case content = "its content does not give its hash"
    }

    package var isIntact: Bool {
        if case .intact = self { true } else { false }
    }

    package var description: String {
        switch self {
        case .intact(let entries, let head): "The audit trail is intact: \(entries) entries. Head: \(head)"
        case .broken(let seq, let reason): "The audit trail is broken at entry \(seq): \(reason.rawValue)."
        case .endMissing(let last, let head): "The audit trail ends at entry \(last), but \(head) were written: the end is missing."
        case .expectedHeadMissing(let head):
            "The entries fit together, but \(head) is not among them: the trail was rewritten or cut after that head was noted."
        }
    }
}
