import Foundation

/// What Linux knows of this process, read when asked. Empty elsewhere.
enum ProcessMetrics {
    static let started = Date()

    static func text() -> String {
        var text = "# TYPE process_start_time_seconds gauge\nprocess_start_time_seconds \(started.timeIntervalSince1970)\n"
        if let pages = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ").dropFirst().first.flatMap({ Int($0) }) {
            text += "# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes \(pages * 4096)\n"
        }
        if let descriptors = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count {
            text += "# TYPE process_open_fds gauge\nprocess_open_fds \(descriptors)\n"
        }
        return text
    }
}
