import Events
import Foundation

extension QAService {
    /// What is done about the events of others. A type without a handler is parked.
    static func handlers(clock: @escaping @Sendable () -> Date) -> [EventHandler] {
        [
            ReceiveSubmission(clock: clock).handler,
            ReceiveUnit().handler,
            ReceiveApplicability(clock: clock).handler,
            ReceiveEntryChange(clock: clock).handler,
            ReceiveStandard(clock: clock).handler,
            ReceiveAction(clock: clock).handler,
        ]
    }
}
