import ServiceKit

/// Why a unit cannot be changed as asked.
enum UnitRefusal: Refusal, Equatable {
    case closed(String)
    case hasUnitsBelow

    var problem: ProblemError {
        switch self {
        case .closed(let name): .conflict("unit-closed", "\(name) was closed by a reorganisation; it can be read, but not changed.")
        case .hasUnitsBelow: .conflict("unit-has-children", "Other units stand below this one. Give them another parent first.")
        }
    }
}
