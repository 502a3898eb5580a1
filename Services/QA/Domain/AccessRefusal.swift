/// Why a caller is turned away.
enum AccessRefusal: Error, Equatable {
    case notFound
    case forbidden(Reason)

    /// In words for the person at the screen.
    enum Reason: String {
        case spocOnly = "Only the SPOC of this unit can rate its evidence locally."
        case adviserOnly = "Only the adviser of this unit can rate its evidence corporately."
        case adviserMeets = "Only the adviser of this unit can record a meeting with it."
        case moderatorOnly = "Only a moderator of the whole force can change this."
        case wroteEvidence = "You wrote some of this evidence, so somebody else has to rate it."
        case wroteAnswer = "You answered a point about this evidence, so somebody else has to rate it."
        case judgedOtherStage = "You rated part of this submission at the other stage, and nobody does both. Somebody else has to rate it."
    }
}
