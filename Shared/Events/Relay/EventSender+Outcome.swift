import AsyncHTTPClient
import ContractsCore
import Foundation
import NIOCore
import NIOPosix

extension EventSender {
    static func outcome(status: Int, answer: Data?) -> Outcome {
        switch status {
        case 200..<300: .delivered
        case 429, 502, 503, 504: .unavailable("It answered \(status).")
        default: .refused("It answered \(status)\(reason(in: answer)).")
        }
    }

    /// What the receiver's problem says; its words are its own and not the event's.
    private static func reason(in answer: Data?) -> String {
        guard let answer, let problem = try? JSONCoding.decoder().decode(Problem.self, from: answer) else { return "" }
        let fields = (problem.errors ?? []).map { "\($0.pointer) \($0.detail)" }
        let words = ([problem.detail ?? problem.title] + fields).joined(separator: "; ")
        return ": " + String(words.prefix(500).unicodeScalars.filter { $0.properties.generalCategory != .control })
    }

    /// No connection is the subscriber's absence; a connection that was lost or stayed silent may be the event's doing.
    static func outcome(of error: any Error, timeout: TimeAmount) -> Outcome {
        switch error {
        case is NIOConnectionError: return .unreachable("It cannot be reached.")
        case let error as HTTPClientError:
            switch error {
            case .connectTimeout, .getConnectionFromPoolTimeout, .tlsHandshakeTimeout: return .unreachable("It cannot be reached.")
            case .deadlineExceeded, .readTimeout: return .refused("It did not answer within \(timeout.nanoseconds / 1_000_000) ms.")
            case .remoteConnectionClosed: return .refused("It closed the connection without an answer.")
            default: return .refused("The request failed: \(error.shortDescription).")
            }
        case let error as IOError where [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH].contains(error.errnoCode): return .unreachable("It cannot be reached.")
        case is IOError: return .refused("It closed the connection without an answer.")
        case is CancellationError: return .unavailable("The relay was stopped.")
        default: return .refused("The request failed: \(type(of: error)).")
        }
    }
}
