package import Foundation
import Synchronization

/// Tokens for the calls of one process, minted once and used again until a minute before they expire: the receiver then recognises them without
/// checking the signature again.
package final class TokenDispenser: Sendable {
    private struct Purpose: Hashable, Sendable {
        let principal: Principal
        let audience: String
    }

    private static let spare: TimeInterval = 60
    private let signer: TokenSigner
    private let lifetime: Duration
    private let clock: @Sendable () -> Date
    private let minted: Mutex<BoundedCache<Purpose, MintedToken>>

    package init(signer: TokenSigner, lifetime: Duration = .seconds(300), capacity: Int = 2048, clock: @escaping @Sendable () -> Date = { Date() }) {
        self.signer = signer
        self.lifetime = lifetime
        self.clock = clock
        self.minted = Mutex(BoundedCache(capacity: capacity))
    }

    /// A change of the principal's grants makes a new token at once, because the principal is part of the question.
    package func token(for principal: Principal, audience: String) async throws -> String {
        let purpose = Purpose(principal: principal, audience: audience)
        if let token = minted.withLock({ $0[purpose] }), clock() < token.expires.addingTimeInterval(-Self.spare) { return token.token }
        let token = try await signer.mint(principal, for: audience, lifetime: lifetime)
        minted.withLock { $0[purpose] = token }
        return token.token
    }
}
