import Foundation
import NIOCore

/// The address to listen on cannot be had, in one sentence.
struct AddressError: Error, CustomStringConvertible {
    let description: String

    /// Nil for an error that is not about the address.
    init?(_ error: IOError, _ configuration: ServiceConfiguration) {
        let (host, port) = (configuration.host, configuration.port)
        switch error.errnoCode {
        case EADDRINUSE: description = "HTTP_PORT \(port) is in use by another program on \(host)."
        case EACCES: description = "HTTP_PORT \(port) may not be opened by this user; choose one above 1023."
        case EADDRNOTAVAIL: description = "HTTP_HOST \(host) is not an address of this machine."
        default: return nil
        }
    }
}
