import Foundation
import ServiceKit
import TestSupport
import Testing
import Yams

@testable import EIAService

@Suite struct OpenAPITests {
    /// `METHOD /path` of every operation in the file.
    private func described() throws -> Set<String> {
        let text = try String(contentsOf: Resources.openAPI, encoding: .utf8)
        let document = try #require(try Yams.load(yaml: text) as? [String: Any])
        let paths = try #require(document["paths"] as? [String: [String: Any]])
        let methods: Set<String> = ["get", "put", "post", "delete", "patch"]
        return Set(paths.flatMap { path, item in item.keys.filter(methods.contains).map { "\($0.uppercased()) \(path)" } })
    }

    @Test func `the description has every address of the service, and no other`() async throws {
        let described = try described()
        try await withEIA(units: [], guide: false) { world in
            #expect(described == Set(world.routes.map(\.name)))
        }
    }
}
