package import Foundation

/// What every refusal looks like on the network: RFC 9457 problem details, `application/problem+json`.
package struct Problem: Codable, Sendable, Equatable {
    /// A stable path that names the kind of problem, such as `/problems/validation`.
    package let type: String
    package let title: String
    package let status: Int
    /// What happened and what to do, in words for the person at the screen.
    package let detail: String?
    /// The id of the request that met the problem.
    package var instance: String?
    /// Every field that is wrong (status 422).
    package let errors: [FieldError]?
    /// The version that won, where an update was refused because another came first (status 412).
    package let current: CurrentVersion?

    package init(
        type: String, title: String, status: Int, detail: String? = nil, instance: String? = nil, errors: [FieldError]? = nil, current: CurrentVersion? = nil
    ) {
        self.type = type
        self.title = title
        self.status = status
        self.detail = detail
        self.instance = instance
        self.errors = errors
        self.current = current
    }

    /// One wrong field: where it is (RFC 6901 JSON pointer) and what is wrong with it.
    package struct FieldError: Codable, Sendable, Hashable {
        package let pointer: String
        package let detail: String

        package init(pointer: String, detail: String) {
            self.pointer = pointer
            self.detail = detail
        }
    }

    /// The version that stands: who made it and when, and the entity tag to send once it has been read.
    package struct CurrentVersion: Codable, Sendable, Equatable {
        package let etag: String
        package let changedBy: String
        package let changedAt: Date

        package init(etag: String, changedBy: String, changedAt: Date) {
            self.etag = etag
            self.changedBy = changedBy
            self.changedAt = changedAt
        }
    }
}
