/// All series of one name.
struct PrometheusFamily: Sendable {
    enum Kind: String, Sendable {
        case counter, gauge, histogram
    }

    let kind: Kind
    /// By the label text, such as `method="GET",route="/v1"`.
    var series: [String: any PrometheusSeries] = [:]

    init(kind: Kind) {
        self.kind = kind
    }

    func write(_ name: String, to text: inout String) {
        text += "# TYPE \(name) \(kind.rawValue)\n"
        for labels in series.keys.sorted() {
            series[labels]?.write(name, labels: labels, to: &text)
        }
    }
}

/// One line, or one histogram, of a family.
protocol PrometheusSeries: AnyObject, Sendable {
    func write(_ name: String, labels: String, to text: inout String)
}

extension PrometheusSeries {
    func line(_ name: String, _ labels: String, _ value: some CustomStringConvertible) -> String {
        labels.isEmpty ? "\(name) \(value)\n" : "\(name){\(labels)} \(value)\n"
    }
}
