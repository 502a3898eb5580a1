/// `LOG_FORMAT`: lines for a person at a terminal, or one JSON object a line for a collector.
package enum LogFormat: String, Sendable, CaseIterable {
    case text, json
}
