package import Foundation

/// A signed token and the instant from which it is refused.
package struct MintedToken: Sendable, Hashable {
    package let token: String
    package let expires: Date
}
