import ContractsCore
import ServiceKit

/// Why a unit cannot be changed as asked.
enum UnitRefusal: Refusal, Equatable {
    case closed(String)
    case closing(String, on: LocalDate)
    case hasUnitsBelow

    var problem: ProblemError {
        switch self {
        case .closed(let name): .conflict("unit-closed", "\(name) was closed by a reorganisation; it can be read, but not changed.")
        case .closing(let name, let day):
            .conflict("unit-closed", "\(name) is to be closed by a reorganisation on \(day); it is not reorganised a second time.")
        case .hasUnitsBelow: .conflict("unit-has-children", "Other units stand below this one. Give them another parent first.")
        }
    }
}
