/// Why a change to people is refused.
enum PeopleRefusal: Error {
    case unknown, nameTaken, changedMeanwhile
    /// Administrators do not lock themselves out.
    case yourself
}
