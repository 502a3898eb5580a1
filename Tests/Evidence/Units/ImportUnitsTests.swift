import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct ImportUnitsTests {
    @Test func `the sample units are imported, and importing them again changes nothing`() async throws {
        try await withEvidence { world in
            let csv = try String(contentsOf: Resources.folder("Units").appending(path: "sample-units.csv"), encoding: .utf8).replacing(",2\n", with: ",1\n")
            let first = try await world.importUnits(csv)
            #expect(first.errors.isEmpty)
            #expect(first.rows == 55)
            let told = try await world.events(EvidenceEvents.unitChanged)
            let second = try await world.importUnits(csv)
            #expect(second == .init(rows: 55, created: 0, changed: 0, unchanged: 55, errors: []))
            #expect(try await world.events(EvidenceEvents.unitChanged) == told)
        }
    }

    @Test func `a bad line 4,000 is named, and nothing of the file is stored`() async throws {
        try await withEvidence { world in
            var lines = ["code,name,kind,parent_code,valid_from,wave"] + (2...5000).map { "U\($0),Unit \($0),ocu,MPS,2009-04-01," }
            lines[3999] = "U4000,Unit 4000,station,MPS,2009-02-30,"
            let before = try await world.count("SELECT count(*) FROM unit")
            let report = try await world.importUnits(lines.joined(separator: "\n"))
            #expect(report.errors.map(\.line) == [4000, 4000])
            #expect(report.errors.map { $0.detail.prefix(10) } == ["kind must ", "valid_from"])
            #expect(try await world.count("SELECT count(*) FROM unit") == before)

            lines[3999] = "U4000,Unit 4000,ocu,MPS,2009-04-01,"
            #expect(try await world.importUnits(lines.joined(separator: "\r\n")).created == 4999)
        }
    }

    @Test(arguments: [
        ("code,name\nA,B", 1, "the first line must name these columns: code,name,kind,parent_code,valid_from,wave"),
        ("", 1, "the file is empty"),
        ("code,name,kind,parent_code,valid_from,wave\nA,\"B", 2, "a quotation mark is never closed"),
        ("code,name,kind,parent_code,valid_from,wave\nA,B,ocu,MPS,2009-04-01", 2, "has 5 fields instead of 6"),
        ("code,name,kind,parent_code,valid_from,wave\nA,B,ocu,NONE,2009-04-01,", 2, "parent_code NONE names no unit in this file or among the open units"),
        ("code,name,kind,parent_code,valid_from,wave\nA,B,ocu,B,2009-04-01,\nB,B,ocu,A,2009-04-01,", 2, "parent_code would put A above itself"),
        ("code,name,kind,parent_code,valid_from,wave\nA,B,ocu,,2009-04-01,\na,C,ocu,,2009-04-01,", 3, "code a stands in line 2 already"),
        ("code,name,kind,parent_code,valid_from,wave\nA,B,ocu,,2009-04-01,99", 2, "wave 99 names no roll-out wave"),
    ])
    func `a line that cannot be taken is named with its reason`(csv: String, line: Int, detail: String) async throws {
        try await withEvidence { world in
            let report = try await world.importUnits(csv)
            #expect(report.errors.first == .init(line: line, detail: detail))
            #expect(report.created == 0)
        }
    }

    @Test func `a dry run counts and stores nothing`() async throws {
        try await withEvidence { world in
            let report = try await world.importUnits(
                "code,name,kind,parent_code,valid_from,wave\nNEW,New,ocu,MPS,2009-04-01,\nYE,Renamed,bocu,TP,2009-04-01,1\n", dryRun: true)
            #expect(report == .init(rows: 2, created: 1, changed: 1, unchanged: 0, errors: []))
            #expect(try await world.count("SELECT count(*) FROM unit") == 5)
        }
    }

    @Test func `export gives what import reads`() async throws {
        try await withEvidence { world in
            let document: EvidenceAPI.CSVDocument = try await world.get("/v1/units/export", as: world.token(.administrator)).json()
            #expect(document.csv.hasPrefix("code,name,kind,parent_code,valid_from,wave\nMPS,Metropolitan Police Service,force,,2009-04-01,\n"))
            let report = try await world.importUnits(document.csv)
            #expect(report == .init(rows: 5, created: 0, changed: 0, unchanged: 5, errors: []))
        }
    }

    @Test func `whoever reads one unit exports that unit`() async throws {
        try await withEvidence { world in
            let document: EvidenceAPI.CSVDocument = try await world.get("/v1/units/export", as: world.token(.contributor, "YE")).json()
            #expect(try CSVText(document.csv).rows.map { $0.fields[0] } == ["code", "YE"])
        }
    }
}

extension EvidenceWorld {
    func importUnits(_ csv: String, dryRun: Bool = false) async throws -> EvidenceAPI.ImportReport {
        try await send("POST", "/v1/units/import", EvidenceAPI.CSVImport(csv: csv, dryRun: dryRun), as: token(.administrator)).json()
    }
}
