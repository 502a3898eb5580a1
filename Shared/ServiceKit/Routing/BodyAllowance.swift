import ContractsCore
import HTTPTypes
package import Hummingbird
import NIOCore

/// What a route takes that is made for large bodies: how much, and how slowly it may come. Every other route takes what its reader allows, within
/// `ServiceServer.Limits.body`.
package struct BodyAllowance: Sendable, Hashable {
    /// The most bytes. What declares more is refused before any of it is read; what comes in chunks is counted by whoever reads it.
    package let bytes: Int
    /// Bytes that must arrive for each second, on the average of any time as long as `ServiceServer.Limits.body`. A whole body so takes at most
    /// `bytes / slowest` seconds.
    package let slowest: Int
    /// The sentence for who sends more; nil: one with the number of bytes.
    package let refusal: String?

    /// - Parameter slowest: default: 16 KiB, with which 50 MiB may take 53 minutes.
    package init(bytes: Int, slowest: Int = 16 << 10, refusal: String? = nil) {
        self.bytes = bytes
        self.slowest = slowest
        self.refusal = refusal
    }

    /// - Throws: the 413 problem where the request says that it brings more.
    package func requireFits(_ headers: HTTPFields) throws(ProblemError) {
        if let declared = headers[.contentLength].flatMap(Int.init), declared > bytes { throw .tooLarge(limit: bytes, detail: refusal) }
    }
}

extension ServiceRequestContext {
    /// From here on the request's body may come as slowly as that. For routes that find out by themselves who calls; the others name theirs in the table.
    /// - Throws: the 413 problem where the request says that it brings more.
    package func allow(_ body: BodyAllowance) throws(ProblemError) {
        try body.requireFits(headers)
        channel.triggerUserOutboundEvent(body, promise: nil)
    }
}
