import Foundation
import Logging
import ServiceKit
import Synchronization
import Testing

@Suite("Log lines")
struct LogLineTests {
    private func line(_ format: LogFormat, _ log: (Logger) -> Void) -> String {
        let written = Mutex("")
        let sink = LogSink { text in written.withLock { $0 += text } }
        log(Logger(label: "specimen-service") { LineLogHandler(label: $0, level: .info, format: format, sink: sink) })
        return written.withLock { $0 }
    }

    @Test func `JSON lines are JSON, with every key as text`() throws {
        let text = line(.json) { $0.info("request", metadata: ["status": "200", "path": "/v1/\"quoted\"\u{1}\u{2028}", "list": ["a", "b"]]) }
        #expect(text.hasSuffix("}\n") && text.filter(\.isNewline).count == 1)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: String])
        #expect(object["message"] == "request" && object["service"] == "specimen-service" && object["level"] == "info")
        #expect(object["path"] == "/v1/\"quoted\"\u{1}\u{2028}")
        #expect(object["time"]?.hasSuffix("Z") == true)
    }

    @Test func `A value cannot begin a line of its own`() {
        for format in LogFormat.allCases {
            let text = line(format) { $0.info("request", metadata: ["path": "/a\n2026-01-01 error forged\r\u{85}\u{2029}x"]) }
            #expect(text.unicodeScalars.filter { ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains($0) }.count == 1)
        }
    }

    @Test func `Text lines read as words`() {
        let text = line(.text) { $0.warning("slow", metadata: ["ms": "12", "who": "SPOC Enfield", "none": ""]) }
        #expect(text.hasSuffix(#" warning specimen-service slow ms=12 none="" who="SPOC Enfield""# + "\n"))
    }

    @Test func `What is under the level is not written`() {
        #expect(line(.text) { $0.debug("detail") }.isEmpty)
    }
}
