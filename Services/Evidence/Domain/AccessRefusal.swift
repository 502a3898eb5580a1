/// Why a caller is turned away.
enum AccessRefusal: Error, Equatable {
    case notFound
    case forbidden(Reason)

    /// In words for the person at the screen.
    enum Reason: String {
        case administratorOnly = "Only an administrator can do this."
        case glossaryKeepersOnly = "Only the directorate's moderators and administrators can change the glossary."
        case contactsOnly = "Only an administrator or the unit's SPOC can change its contacts."
        case writersOnly = "Only a contributor or the SPOC of this unit can do this."
        case spocOnly = "Only the SPOC of this unit can do this."
        case adviserOnly = "Only the adviser of this unit can do this."
        case commanderOnly = "Only the commander of this unit can do this."
        case proposerMayNotDecide = "You proposed this, so somebody else has to decide it."
        case ratesOnly = "Only the directorate's moderators and administrators can set the hourly rates."
        case publisherOnly = "Only the SPOC of the unit that the item belongs to can publish it."
        case mappingOnly = "Only the directorate's moderators and administrators can change a mapping."
        case readersOnly = "Corporate evidence is for those who may read a unit's evidence."
        case peopleOnly = "This address is for people, not for services."
    }
}
