/// What a person may be in the suite. The raw value is the word in tokens, in stored assignments and in people's files.
package enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    case contributor
    /// The unit's single point of contact.
    case spoc
    case commander
    case adviser
    case moderator
    case eiaAuthor = "eia-author"
    case eiaQA = "eia-qa"
    case decisionMaker = "decision-maker"
    case themeLead = "theme-lead"
    case boardSecretary = "board-secretary"
    case boardMember = "board-member"
    /// Reads what was granted, until a date; never writes.
    case inspector
    case administrator
}
