package import ContractsCore

/// What a cell holds.
package enum Cell: Sendable, Equatable {
    case empty
    /// Text and nothing else: what begins with an equals sign is no formula.
    case text(String)
    case number(Double)
    case date(LocalDate)

    /// Empty where there is no text.
    package static func text(_ text: String?) -> Cell {
        text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty
    }

    package static func date(_ day: LocalDate?) -> Cell {
        day.map { .date($0) } ?? .empty
    }
}
