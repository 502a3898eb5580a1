import ServiceKit

/// Why nothing was done about a parked event.
enum ParkedEventRefusal: Refusal {
    case unknown
    case notParked
    case stillUnprocessable(String)

    var problem: ProblemError {
        switch self {
        case .unknown: .notFound("There is no parked event with this id.")
        case .notParked: .conflict("event-not-parked", "This event is no longer parked: someone has sent it again or discarded it.")
        case .stillUnprocessable(let reason): .conflict("event-still-unprocessable", "The event still cannot be applied and stays parked. \(reason)")
        }
    }
}
