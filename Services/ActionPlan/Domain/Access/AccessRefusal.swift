import ServiceKit

/// Why a caller is turned away.
enum AccessRefusal: Error, Equatable {
    case notFound
    case forbidden(Reason)

    /// In words for the person at the screen.
    enum Reason: String {
        case plannersOnly = "Only the unit's SPOC or commander can do this; for a corporate or association's plan, a moderator or the board secretary."
        case proposersOnly = "Only the people of this unit and its adviser can propose an action; for a corporate plan, a moderator or the board secretary."
        case actRole = "Your role does not allow this for this action."
        case verifiedByAnother = "You led this action or marked it done since it was agreed, so somebody else has to verify it."
        case templatesOnly = "Only a moderator or an administrator can change the templates."
    }
}

extension AccessRefusal: Refusal {
    var problem: ProblemError {
        switch self {
        case .notFound: .notFound()
        case .forbidden(let reason): .forbidden(reason.rawValue)
        }
    }
}
