package import Foundation

/// What one service tells another: CloudEvents 1.0 in the structured JSON form.
///
/// `id` is unique within `source`; receivers apply each (source, id) once. Events with the same `subject` are delivered in the order in which they were committed.
package struct CloudEvent<Payload: Codable & Sendable>: Codable, Sendable {
    package let specversion: String
    package let id: String
    /// The sending service, such as `evidence-service`.
    package let source: String
    /// The kind of event with its version, such as `evidence.submission.made.v1`.
    package let type: String
    package let subject: String
    package let time: Date
    package let datacontenttype: String
    package let data: Payload

    package init(id: String, source: String, type: String, subject: String, time: Date, data: Payload) {
        self.specversion = "1.0"
        self.id = id
        self.source = source
        self.type = type
        self.subject = subject
        self.time = time
        self.datacontenttype = "application/json"
        self.data = data
    }
}
