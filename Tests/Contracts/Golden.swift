import ContractsCore
import Foundation
import Testing

/// The JSON of version 1 of a contract, kept in `Golden/`: what a client that was built against it sends and expects.
///
/// A test that fails here says that the wire format changed. If that was meant and only added optional fields, run the suite once with
/// `UPDATE_GOLDEN` set to the folder of the golden files; otherwise it breaks clients and needs a new version.
enum Golden {
    static func check<Value: Codable & Equatable>(_ name: String, _ value: Value, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let encoder = JSONCoding.encoder(sorted: true)
        encoder.outputFormatting.insert(.prettyPrinted)
        let encoded = try encoder.encode(value) + Data("\n".utf8)
        if let folder = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] {
            return try encoded.write(to: URL(filePath: folder).appending(path: "\(name).json"))
        }
        let file = try #require(
            Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Golden"), "no golden file", sourceLocation: sourceLocation)
        let kept = try Data(contentsOf: file)
        #expect(
            String(decoding: encoded, as: UTF8.self) == String(decoding: kept, as: UTF8.self), "the JSON of \(name) changed", sourceLocation: sourceLocation)
        let decoded = try JSONCoding.decoder().decode(Value.self, from: kept)
        #expect(decoded == value, "\(name) no longer reads what it wrote", sourceLocation: sourceLocation)
    }
}
