import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import ServiceKit
import Spreadsheet
import TestSupport
import Testing

@testable import EvidenceService

/// A workbook that comes back from Excel while others went on working.
@Suite struct WorkbookReturnTests {
    private static let columns: [WorkbookColumn] = [.indicator, .title, .whatWasDone, .item, .revision]

    @Test func `a row that others overtook fails, and says who changed what since; nothing of theirs is lost`() async throws {
        try await withEvidence { world in
            let item = try await world.record("Ward panels", under: ["1B"], whatWasDone: "Monthly.")
            _ = try await world.revise(item, whatWasDone: "Monthly, and twice in December.", as: world.token(.spoc, "YE"))
            let late = try world.sheet(Self.columns, ["1B", "Ward panels, second year", "Monthly.", item.id.description, "1"])
            for query in ["dryRun=true", ""] {
                let report = try await world.imported(late, query)
                let error = try #require(report.errors.first)
                #expect(error.row == 2 && error.column == "E")
                #expect(error.detail.hasPrefix("is no longer the latest: "))
                #expect(error.detail.contains("(What was done)"))
                #expect(report.outcomes.map(\.kind) == [.failing])
                #expect(report.plan == nil)
            }
            #expect(try await world.evidence(item.id).revision == 2)
            #expect(try await world.evidence(item.id).content.whatWasDone == "Monthly, and twice in December.")
        }
    }

    @Test func `a row that would change an item without saying from which revision fails; so does one of a revision that never was`() async throws {
        try await withEvidence { world in
            let item = try await world.record("Ward panels", under: ["1B"])
            for revision in ["", "7", "first"] {
                let sheet = try world.sheet(Self.columns, ["1B", "Another title", "Monthly.", item.id.description, revision])
                #expect(try await world.imported(sheet).outcomes.map(\.kind) == [.failing])
            }
            #expect(try await world.evidence(item.id).revision == 1)
        }
    }

    @Test func `columns that a sheet lacks keep what stands, empty cells empty it, and rows that it lacks take no indicator away`() async throws {
        try await withEvidence { world in
            let item = try await world.record("Ward panels", under: ["1B", "2B"], how: "It answers the question.", reviewBy: .sample)
            let narrow = try world.sheet(Self.columns, ["1B", "Ward panels, second year", item.content.whatWasDone, item.id.description, "1"])
            #expect(try await world.imported(narrow).revised == 1)
            let after = try await world.evidence(item.id).content
            #expect(after.title == "Ward panels, second year")
            #expect(after.indicators == item.content.indicators)
            #expect(after.reviewBy == item.content.reviewBy && after.kinds == item.content.kinds && after.control == item.content.control)

            let wide = try world.sheet(
                Self.columns + [.reviewBy, .marking], ["1B", after.title, after.whatWasDone, item.id.description, "2", "", ""])
            let report = try await world.imported(wide)
            #expect(report.outcomes.first?.changes == [.reviewBy])
            #expect(try await world.evidence(item.id).content.reviewBy == nil)
            #expect(try await world.evidence(item.id).content.control.marking == item.content.control.marking)
        }
    }

    @Test func `an import that would do something else than its dry run said stores nothing`() async throws {
        try await withEvidence { world in
            let sheet = try world.sheet(Self.columns, ["1B", "New", "Six events.", "", ""])
            let plan = try #require(try await world.imported(sheet, "dryRun=true").plan)
            #expect(try await world.imported(sheet, "expected=\(plan)").created == 1)
            let again = try await world.postSheet(sheet, "expected=\(plan)")
            #expect(again.status == 409)
            #expect(try again.problem.type == "/problems/spreadsheet-plan-changed")
            #expect(try await world.count("SELECT count(*) FROM evidence_item") == 1)
        }
    }

    @Test func `two imports of one file at once make each item once`() async throws {
        try await withEvidence { world in
            let sheet = try world.sheet(Self.columns, ["1B", "New", "Six events.", "", ""])
            async let first = world.imported(sheet)
            async let second = world.imported(sheet)
            let reports = try await [first, second]
            #expect(reports.map(\.created).reduce(0, +) == 1)
            #expect(try await world.count("SELECT count(*) FROM evidence_item") == 1)
        }
    }

    @Test func `an import that waits for another unit's entry lets everybody write to the audit trail meanwhile`() async throws {
        try await withEvidence { world in
            let item = try await world.published()
            _ = try await world.inherited(item)
            let sheet = try world.sheet(
                Self.columns, ["1B", "New", "Six events.", "", ""], ["1B", "Another title", item.content.whatWasDone, item.id.description, "1"])
            try await withThrowingTaskGroup { group in
                try await world.pool.transaction { other in
                    try await other.execute("SELECT FROM entry WHERE unit_id = \(world.unit("YE")) FOR UPDATE")
                    group.addTask {
                        let report = try await world.imported(sheet, in: "HR")
                        #expect(report.created == 1 && report.revised == 1)
                    }
                    try await other.untilAnotherWaits()
                    try await other.execute("SET LOCAL lock_timeout = '200ms'")
                    try await AuditTrail.append(AuditEntry(actor: "x", actorName: "x", action: "test", subject: "test", origin: "test"), in: other)
                }
                try await group.waitForAll()
            }
            #expect(try await world.audited("evidence/\(item.id)").last == "evidence.revised")
        }
    }

    @Test func `the headings of any sheet are told, with what each was taken for; a mapping may name signs and leave a field out`() async throws {
        try await withEvidence { world in
            let rows = TestSheet.row(1, "No.", "Summary; short", "Details", "Owner") + TestSheet.row(2, "1B", "Panels", "Met.", "Someone")
            let data = try TestSheet.file(rows)
            let unread = try await world.imported(data, "dryRun=true")
            #expect(unread.headings.map(\.text) == ["No.", "Summary; short", "Details", "Owner"])
            #expect(unread.headings.map(\.field) == [nil, nil, nil, .owner])
            let mapped = try await world.imported(
                data, "dryRun=true&columns=indicator%3DNo.%3Btitle%3DSummary%253B%20short%3BwhatWasDone%3DDetails%3Bowner%3D")
            #expect(mapped.errors.isEmpty && mapped.created == 1)
            #expect(mapped.headings.map(\.field) == [.indicator, .title, .whatWasDone, nil])
        }
    }
}
