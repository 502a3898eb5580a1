package import Foundation

/// A service that is told of our events: its name, which is the audience of the token, and where it takes them.
package struct Subscriber: Sendable, Hashable {
    package let name: String
    package let url: URL

    package init(name: String, url: URL) {
        self.name = name
        self.url = url
    }

    /// Reads `EVENT_SUBSCRIBERS`: `qa-service|http://…/v1/events,…`; may be empty.
    /// - Throws: `SubscriberError` with a sentence that names the wrong entry.
    package static func list(_ text: String) throws(SubscriberError) -> [Subscriber] {
        var subscribers: [Subscriber] = []
        for entry in text.split(separator: ",") where !entry.allSatisfy(\.isWhitespace) {
            let parts = entry.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            guard parts.count == 2, (1...100).contains(parts[0].count) else {
                throw SubscriberError(entry: String(entry), reason: "is not of the form name|address")
            }
            guard let url = URL(string: parts[1]), let scheme = url.scheme, ["http", "https"].contains(scheme), url.host != nil else {
                throw SubscriberError(entry: String(entry), reason: "has no http or https address")
            }
            guard !subscribers.contains(where: { $0.name == parts[0] }) else { throw SubscriberError(entry: String(entry), reason: "names a subscriber twice") }
            subscribers.append(Subscriber(name: parts[0], url: url))
        }
        return subscribers
    }
}

package struct SubscriberError: Error, CustomStringConvertible {
    let entry: String
    let reason: String

    package var description: String { "“\(entry)” \(reason)" }
}
