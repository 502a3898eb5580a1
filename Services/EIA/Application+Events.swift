import Events

extension EIAService {
    /// What is done about each type that others tell. A type that is not here is parked. The names are theirs: nothing of their contracts is imported.
    static func eventHandlers(_ journal: Journal) -> [EventHandler] {
        [
            ReceiveUnit.handler,
            ReceiveAction(journal: journal).handler,
            .ignoring("evidence.submission.made.v1"), .ignoring("evidence.applicability.decided.v1"), .ignoring("evidence.entry.changed.v1"),
            .ignoring("evidence.standard.published.v1"),
        ]
    }
}
