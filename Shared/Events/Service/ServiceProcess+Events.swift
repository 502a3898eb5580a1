package import Identity
package import ServiceKit

extension ServiceProcess {
    /// The relay to the subscribers that `EVENT_SUBSCRIBERS` names; without any it only keeps the outbox in order. For `ServiceAssembly.services`.
    package func relay(signer: TokenSigner) throws(SettingError) -> Relay {
        let subscribers: [Subscriber]
        do throws(SubscriberError) {
            subscribers = try Subscriber.list(settings.string("EVENT_SUBSCRIBERS") ?? "")
        } catch {
            throw SettingError("EVENT_SUBSCRIBERS", "has an entry that cannot be used: \(error)")
        }
        return Relay(pool: pool, subscribers: subscribers, signer: signer, http: outbound, settings: try RelaySettings(settings), logger: logger)
    }
}
