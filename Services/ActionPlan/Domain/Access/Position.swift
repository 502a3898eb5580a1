import Identity

/// What somebody is to an action: through a role in its unit, through a role in the whole force, or by being named its lead.
enum Position: Hashable, Sendable, CaseIterable {
    case contributor, spoc, commander, adviser
    case moderator, boardSecretary
    case lead

    /// Those that come with a role in the action's unit.
    static let ofUnit: [(role: Role, position: Position)] = [
        (.contributor, .contributor), (.spoc, .spoc), (.commander, .commander), (.adviser, .adviser),
    ]
}
