package import ContractsCore
import Foundation
package import Postgres

/// What is done about events of one type.
package struct EventHandler: Sendable {
    package let type: String
    let apply: @Sendable (CloudEvent<JSONValue>, Transaction) async throws -> Void

    /// - Parameter apply: makes the change in the transaction that also records the event as dealt with; with an audit entry, that comes last. It may run again
    ///   after a serialization failure. `EventUnprocessable`, or a slice's own `Refusal`, parks the event; any other error makes the sender try again.
    package static func on<Payload: Codable & Sendable>(
        _ type: String, _ payload: Payload.Type = Payload.self, _ apply: @escaping @Sendable (CloudEvent<Payload>, Transaction) async throws -> Void
    ) -> EventHandler {
        EventHandler(type: type) { event, transaction in
            try await apply(try event.typed(as: Payload.self), transaction)
        }
    }

    /// For a type that subscribers get and this service has no use for. A type without a handler is parked.
    package static func ignoring(_ type: String) -> EventHandler {
        EventHandler(type: type) { _, _ in }
    }
}

extension CloudEvent where Payload == JSONValue {
    func typed<Shape: Codable & Sendable>(as shape: Shape.Type) throws -> CloudEvent<Shape> {
        do {
            let data = try JSONCoding.decoder().decode(Shape.self, from: JSONCoding.encoder().encode(data))
            return CloudEvent<Shape>(id: id, source: source, type: type, subject: subject, time: time, data: data)
        } catch let error as DecodingError {
            throw EventUnprocessable("The event's data does not have the shape of \(type)\(error.place).")
        }
    }
}

extension DecodingError {
    /// Where, without any value of the document.
    fileprivate var place: String {
        let path: [any CodingKey] =
            switch self {
            case .dataCorrupted(let context), .valueNotFound(_, let context), .typeMismatch(_, let context): context.codingPath
            case .keyNotFound(let key, let context): context.codingPath + [key]
            @unknown default: []
            }
        return path.isEmpty ? "" : ", at " + path.map { "/\($0.intValue.map(String.init) ?? $0.stringValue)" }.joined()
    }
}
