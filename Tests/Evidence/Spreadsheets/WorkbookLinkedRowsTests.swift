import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import Spreadsheet
import TestSupport
import Testing

@testable import EvidenceService

/// What stands in a workbook without being the unit's own evidence there: it leaves with the workbook, and comes back without effect.
@Suite struct WorkbookLinkedRowsTests {
    private static let narrow: [WorkbookColumn] = [.indicator, .title, .whatWasDone, .item, .revision]

    @Test func `inherited evidence stands in the sheet with its statement and origin, also where it lapsed; an import leaves it alone`() async throws {
        try await withEvidence { world in
            let theirs = try await world.published(for: ["1B", "2B"])
            for code in ["1B", "2B"] { _ = try await world.inherited(theirs, code) }
            let ours = try await world.record("Ward panels")
            let offer = EvidenceAPI.PublicationContent(indicators: [world.indicator("1B").id], until: EvidenceWorld.later)
            let narrowed = try await world.send(
                "PUT", "/v1/evidence/\(theirs.id)/publication", offer, as: world.token(.spoc, "HR"), ifMatch: world.corporate(theirs).etag)
            #expect(narrowed.status == 200)

            let data = try await world.exported()
            let rows = try WorkbookRows(data)
            #expect(rows.count == 1 + 22)
            #expect(rows.of(.comesFrom, "1B") == ["This unit", "Inherited from Human Resources, counts until 2999-12-31"])
            #expect(rows.of(.howThisMeetsIt, "1B") == [ours.content.indicators[0].howThisMeetsIt, "Briefed to every team here."])
            #expect(rows.of(.title, "1B") == ["Ward panels", theirs.content.title])
            #expect(rows.of(.item, "1B") == [ours.id.description, theirs.id.description])
            #expect(rows.of(.comesFrom, "2B").first?.hasPrefix("Inherited from Human Resources, lapsed on ") == true)
            #expect(rows.of(.comesFrom, "3B").isEmpty)
            #expect(try await world.imported(data).outcomes.map(\.kind) == [.unchanged, .linked, .linked])

            let changed = try rows.file { column, text in column == .whatWasDone ? "\(text) In Excel." : text }
            let dry = try await world.imported(changed, "dryRun=true")
            #expect(dry.errors.isEmpty)
            #expect(dry.outcomes.map(\.kind) == [.revised, .linked, .linked])
            #expect(dry.outcomes[1].evidence == theirs.id && dry.outcomes[1].title == theirs.content.title && dry.outcomes[1].changes.isEmpty)
            let report = try await world.imported(changed, "expected=\(dry.plan ?? "")")
            #expect((report.created, report.revised, report.unchanged) == (0, 1, 0))
            #expect(try await world.count("SELECT count(*) FROM evidence_item") == 2)
            #expect(try await world.count("SELECT count(*) FROM evidence_revision") == 3)
            #expect(try await world.entry("1B").linked?.first?.statement.number == 1)
            #expect(try await world.drift() == 0)
        }
    }

    @Test func `an inherited row is known without its origin as long as it stands, and by its origin when it was given up since`() async throws {
        try await withEvidence { world in
            let theirs = try await world.published()
            let link = try await world.inherited(theirs)
            let data = try await world.exported()
            let bare = try world.sheet(Self.narrow, ["1B", "Another title", "Theirs.", theirs.id.description, "1"])
            #expect(try await world.imported(bare).outcomes.map(\.kind) == [.linked])
            #expect(try await world.giveUp(link) == 204)
            #expect(try await world.imported(data).outcomes.map(\.kind) == [.linked])
            #expect(try await world.imported(bare).errors.map(\.detail) == ["is not an item of this unit"])
        }
    }

    @Test func `carried evidence stands in the new phase's sheet, and an import neither changes the item nor cites the indicator`() async throws {
        try await withEvidence { world in
            let next = try await world.mappedVersion()
            let item = try await world.record("Ward panels", under: ["1B"])
            #expect(try await world.decide(.init(outcome: .accept), try #require(try await world.carryForward(next).items.first), next).status == 200)
            let data = try await world.exported("?phase=\(next.id)")
            let rows = try WorkbookRows(data)
            #expect(rows.of(.comesFrom, "1B") == ["Carried forward"])
            #expect(rows.of(.title, "1B") == ["Ward panels"])
            #expect(rows.of(.howThisMeetsIt, "1B") == [item.content.indicators[0].howThisMeetsIt])

            let changed = try rows.file { column, text in column == .title ? "Ward panels, second year" : column == .comesFrom ? "" : text }
            for file in [data, changed] {
                let report = try await world.imported(file, "phase=\(next.id)")
                #expect(report.errors.isEmpty && report.outcomes.map(\.kind) == [.linked])
            }
            #expect(try await world.evidence(item.id) == item)
            #expect(try await world.entry("1B", in: next).linked?.first?.kind == .carried)

            // It is no longer carried: the sheet from before does not bring it back by the other way.
            let reject = EvidenceAPI.CarryDecision(outcome: .reject, reason: "It no longer fits.")
            #expect(try await world.decide(reject, try #require(try await world.carryForward(next).items.first), next).status == 200)
            #expect(try await world.imported(data, "phase=\(next.id)").outcomes.map(\.kind) == [.linked])
            #expect(try await world.entry("1B", in: next).row.items == 0)
        }
    }
}

/// An exported sheet as a person sees it.
private struct WorkbookRows {
    private let rows: [[WorkbookColumn: SpreadsheetReader.Value]]

    init(_ data: Data) throws {
        rows = try SpreadsheetReader(data, mostRows: 1_000).rows.dropFirst().map { row in
            Dictionary(uniqueKeysWithValues: WorkbookColumn.allCases.enumerated().compactMap { index, column in row.cells[index].map { (column, $0) } })
        }
    }

    var count: Int { rows.count }

    /// The filled-in texts of a column in an indicator's rows.
    func of(_ column: WorkbookColumn, _ code: String) -> [String] {
        rows.filter { $0[.indicator] == .text(code) }.compactMap { row in if case .text(let text) = row[column] { text } else { nil } }
    }

    /// The same with other texts.
    func file(_ change: (WorkbookColumn, String) -> String) throws -> Data {
        let cells: [[Cell]] = rows.map { row in
            WorkbookColumn.allCases.map { column in
                switch row[column] {
                case .text(let text): .text(change(column, text))
                case .number(let number): .number(number)
                default: .empty
                }
            }
        }
        return try SpreadsheetWriter([Sheet(name: "Workbook", columns: WorkbookColumn.allCases.map { .init($0.heading, width: 10) }, rows: cells)]).data()
    }
}
