import ServiceKit

extension AccessRefusal: Refusal {
    var problem: ProblemError {
        switch self {
        case .notFound: .notFound()
        case .forbidden(let reason): .forbidden(reason.rawValue)
        }
    }
}
