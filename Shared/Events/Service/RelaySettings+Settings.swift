package import ServiceKit

extension RelaySettings {
    /// `EVENT_MAXIMUM_FAILURES` (12), `EVENT_RETENTION_DAYS` (30), `EVENT_INBOX_DAYS` (400): see the properties of the same meaning.
    package init(_ settings: Settings) throws(SettingError) {
        self.init()
        maximumFailures = try settings.int("EVENT_MAXIMUM_FAILURES", in: 1...1000, default: maximumFailures)
        retention.outboxDays = try settings.int("EVENT_RETENTION_DAYS", in: 1...3650, default: retention.outboxDays)
        retention.inboxDays = try settings.int("EVENT_INBOX_DAYS", in: 1...3650, default: retention.inboxDays)
        guard retention.inboxDays >= retention.outboxDays else {
            throw SettingError("EVENT_INBOX_DAYS", "must be at least EVENT_RETENTION_DAYS, or events would be forgotten that may still come again")
        }
    }
}
