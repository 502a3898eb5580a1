import Foundation
import Testing

/// The EIA team and the ESPS teams are different people: neither imports anything of the other. Read from the sources and from the package's own table of targets.
@Suite struct ForbiddenImportTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let esps = ["ContractsEvidence", "ContractsQA", "ContractsActionPlan", "EvidenceService", "QAService", "ActionPlanService"]
    private static let eia = ["ContractsEIA", "EIAService"]
    /// What each folder must not import.
    private static let forbidden: [(folder: String, modules: [String])] = [
        ("Services/EIA", esps), ("Shared/Contracts/EIA", esps),
        ("Services/Evidence", eia + ["QAService", "ActionPlanService"]), ("Services/QA", eia + ["EvidenceService", "ActionPlanService"]),
        ("Services/ActionPlan", eia + ["EvidenceService", "QAService"]),
        ("Shared/Contracts/Evidence", eia), ("Shared/Contracts/QA", eia), ("Shared/Contracts/ActionPlan", eia),
        ("Shared/Contracts/Core", esps + eia), ("Shared/ServiceKit", esps + eia), ("Shared/Events", esps + eia), ("Shared/Identity", esps + eia),
        ("Shared/Postgres", esps + eia), ("Shared/Differences", esps + eia), ("Shared/Spreadsheet", esps + eia),
        ("Services/Portal", ["EvidenceService", "QAService", "ActionPlanService", "EIAService"]),
    ]

    @Test(arguments: forbidden.map(\.folder))
    func `imports nothing of another team`(folder: String) throws {
        let modules = try #require(Self.forbidden.first { $0.folder == folder }).modules
        let sources = try sources(in: folder)
        #expect(!sources.isEmpty, "\(folder) has sources")
        for source in sources {
            for line in try String(contentsOf: source, encoding: .utf8).split(separator: "\n") {
                guard let module = try Self.imported(by: line) else { continue }
                #expect(!modules.contains(module), "\(source.lastPathComponent) imports \(module)")
            }
        }
    }

    @Test(arguments: [
        ("import ContractsEvidence", "ContractsEvidence"), ("@testable import QAService", "QAService"), ("package import ContractsQA // why", "ContractsQA"),
        ("import struct ContractsQA.Gap", "ContractsQA"), ("    public import  Events", "Events"), ("/// to import ContractsQA", nil),
        ("let important = 1", nil),
    ])
    func `an import is read in whatever form it is written`(line: String, module: String?) throws {
        #expect(try Self.imported(by: line[...]) == module)
    }

    /// The module that a line imports.
    private static func imported(by line: Substring) throws -> String? {
        guard line.contains("import") else { return nil }
        let kinds = "(?:struct|class|enum|protocol|typealias|func|let|var|actor)"
        let form = try Regex("^\\s*(?:@\\w+\\s+)*(?:(?:public|package|internal|fileprivate|private)\\s+)?import\\s+(?:\(kinds)\\s+)?(\\w+)")
        return try form.prefixMatch(in: line)?[1].substring.map(String.init)
    }

    @Test func `the package gives the EIA service no target of the others, and the others none of its`() throws {
        let manifest = try String(contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
        for (name, modules) in [("EIA", Self.esps), ("Evidence", Self.eia), ("QA", Self.eia), ("ActionPlan", Self.eia)] {
            let dependencies = try #require(try Regex("service\\(\\s*\"\(name)\",\\s*\\[([^\\]]*)\\]").firstMatch(in: manifest)?[1].substring)
            for module in modules { #expect(!dependencies.contains("\"\(module)\""), "\(name) depends on \(module)") }
        }
    }

    private func sources(in folder: String) throws -> [URL] {
        let files = try #require(FileManager.default.enumerator(at: Self.root.appending(path: folder), includingPropertiesForKeys: nil))
        return files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    }
}
