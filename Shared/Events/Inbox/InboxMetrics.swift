import CoreMetrics

/// Counts what came in. Types without a handler are counted as one, because the sender chooses their names.
struct InboxMetrics: Sendable {
    let factory: any MetricsFactory

    func received(_ type: String, known: Bool, _ receipt: EventReceiver.Receipt) {
        let dimensions = [("type", known ? type : "unknown"), ("outcome", receipt.rawValue)]
        Counter(label: "inbox_received_total", dimensions: dimensions, factory: factory).increment()
    }
}
