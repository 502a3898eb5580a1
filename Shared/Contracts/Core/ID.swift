package import Foundation

/// The identity of one thing of kind `Tag`: a UUID, version 7 where the suite made it (RFC 9562 §5.7), so that ids sort by creation.
///
/// Its text form is lower case; reading accepts either case. Ids of different kinds do not mix at compile time.
package struct ID<Tag>: Hashable, Sendable {
    package let uuid: UUID

    package init(_ uuid: UUID) {
        self.uuid = uuid
    }

    /// A new version 7 id: 48 bits of milliseconds since 1970, then random bits.
    package static func new(at instant: Date = Date()) -> ID {
        ID(UUID.version7(at: instant))
    }
}

extension ID: LosslessStringConvertible {
    package init?(_ description: String) {
        guard description.utf8.count == 36, let uuid = UUID(uuidString: description) else { return nil }
        self.uuid = uuid
    }

    package var description: String { uuid.lowercaseText }
}

extension ID: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = ID(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "is not a UUID")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension ID: Comparable {
    package static func < (left: ID, right: ID) -> Bool {
        left.description < right.description
    }
}
