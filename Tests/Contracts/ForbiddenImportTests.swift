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
                let words = line.split(separator: " ")
                guard let place = words.firstIndex(of: "import"), place <= 2, let module = words[(place + 1)...].last else { continue }
                #expect(!modules.contains(String(module)), "\(source.lastPathComponent) imports \(module)")
            }
        }
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
