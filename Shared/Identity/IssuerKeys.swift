import Foundation
import JWTKit

/// The public keys of one issuer, fetched when first needed, again when a token names a key that is not known, and when they have aged.
///
/// An unknown key id can ask for a fetch only once per `refreshInterval`, so that made-up tokens cannot turn into load on the issuer. Keys that are
/// known keep working while the issuer cannot be reached.
actor IssuerKeys {
    private let address: URL
    private let fetch: @Sendable (URL) async throws -> Data
    private let clock: @Sendable () -> Date
    private let refreshInterval: TimeInterval
    private var keys: [String: any JWTAlgorithm] = [:]
    private var loaded: Date?
    private var attempted: Date?
    private var loading: Task<Void, Never>?

    /// Keys older than this are fetched again, so that a withdrawn key stops working.
    private static let oldAge: TimeInterval = 600
    /// After a fetch that failed with nothing known, the next may come this soon: the issuer may just be starting.
    private static let retryDelay: TimeInterval = 1

    init(address: URL, refreshInterval: Duration, clock: @escaping @Sendable () -> Date, fetch: @escaping @Sendable (URL) async throws -> Data) {
        self.address = address
        self.fetch = fetch
        self.clock = clock
        self.refreshInterval = TimeInterval(refreshInterval.components.seconds)
    }

    /// - Throws: `TokenError.unknownKey`, or `keysUnavailable` where no keys are known at all.
    func key(_ id: String, of issuer: String) async throws(TokenError) -> any JWTAlgorithm {
        if let key = keys[id], !isOld { return key }
        await refreshIfDue()
        if let key = keys[id] { return key }
        throw loaded == nil ? .keysUnavailable(issuer: issuer) : .unknownKey
    }

    private var isOld: Bool {
        loaded.map { clock().timeIntervalSince($0) > Self.oldAge } ?? true
    }

    private func refreshIfDue() async {
        if let loading { return await loading.value }
        let interval = loaded == nil ? Self.retryDelay : refreshInterval
        if let attempted, clock().timeIntervalSince(attempted) < interval { return }
        attempted = clock()
        let task = Task { await load() }
        loading = task
        await task.value
        loading = nil
    }

    private func load() async {
        guard let data = try? await fetch(address), let document = try? JSONDecoder().decode(JWKSDocument.self, from: data) else { return }
        keys = await document.algorithms()
        loaded = clock()
    }
}
