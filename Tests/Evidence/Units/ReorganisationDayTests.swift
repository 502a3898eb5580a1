import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import TestSupport
import Testing

@testable import EvidenceService

/// A reorganisation that is dated ahead takes effect at midnight in London, with nothing that runs then.
@Suite struct ReorganisationDayTests {
    /// Ten to twelve on 30 June in London, where it is summer.
    private static let evening = Date(timeIntervalSince1970: 1_814_395_800)
    private static let firstDay = "2027-07-01"

    private func onTheEve(_ body: @Sendable (EvidenceWorld, MovableClock) async throws -> Void) async throws {
        let clock = MovableClock(Self.evening)
        try await withEvidence(clock: { clock.now }) { try await body($0, clock) }
    }

    private func merge(_ world: EvidenceWorld) async throws {
        let merge = EvidenceAPI.UnitMerge(into: world.unit("GD"), on: day(Self.firstDay))
        #expect(try await world.send("POST", "/v1/units/\(world.unit("YE"))/merge", merge, as: world.token(.administrator)).status == 200)
    }

    @Test func `the people of the successor read nothing of a unit until the day on which it is merged`() async throws {
        try await onTheEve { world, clock in
            let item = try await world.record()
            let submission = try await world.submit("1B")
            try await merge(world)
            let reader = try await world.token(.spoc, "GD")
            let unit = "/v1/units/\(world.unit("YE"))"
            let addresses = [unit, "\(unit)/evidence", "\(unit)/workbook", "/v1/evidence/\(item.id)", "/v1/submissions/\(submission.id)"]
            func found() async throws -> Int {
                let hits: Page<EvidenceAPI.SearchHit> = try await world.get("/v1/search?q=panel&in=evidence", as: reader).json()
                return hits.items.count
            }
            for address in addresses { #expect(try await world.get(address, as: reader).status == 404, "\(address)") }
            #expect(try await found() == 0)
            let units: Page<EvidenceAPI.UnitSummary> = try await world.get("/v1/units?at=\(Self.firstDay)", as: reader).json()
            #expect(units.items.map(\.code) == ["GD"])

            clock.advance(seconds: 20 * 60)
            for address in addresses { #expect(try await world.get(address, as: reader).status == 200, "\(address)") }
            #expect(try await found() > 0)
            let before: Page<EvidenceAPI.UnitSummary> = try await world.get("/v1/units?at=2027-06-30", as: reader).json()
            #expect(before.items.map(\.code) == ["YE", "GD"])
        }
    }

    @Test func `a step that is still to come ends the way back to what lies before it`() async throws {
        try await onTheEve { world, clock in
            let administrator = try await world.token(.administrator)
            let earlier = EvidenceAPI.UnitMerge(into: world.unit("GD"), on: day("2012-04-01"))
            #expect(try await world.send("POST", "/v1/units/\(world.unit("YE"))/merge", earlier, as: administrator).status == 200)
            let later = EvidenceAPI.UnitMerge(into: world.unit("HR"), on: day(Self.firstDay))
            #expect(try await world.send("POST", "/v1/units/\(world.unit("GD"))/merge", later, as: administrator).status == 200)
            let (hackney, directorate) = (try await world.token(.spoc, "GD"), try await world.token(.spoc, "HR"))
            #expect(try await world.get("/v1/units/\(world.unit("YE"))", as: hackney).status == 200)
            #expect(try await world.get("/v1/units/\(world.unit("YE"))", as: directorate).status == 404)
            clock.advance(seconds: 20 * 60)
            #expect(try await world.get("/v1/units/\(world.unit("YE"))", as: directorate).status == 200)
        }
    }

    @Test func `a unit that is to be merged goes on as it is until that day`() async throws {
        try await onTheEve { world, clock in
            try await merge(world)
            let (unit, administrator, spoc) = ("/v1/units/\(world.unit("YE"))", try await world.token(.administrator), try await world.token(.spoc, "YE"))
            func put(_ what: String, _ body: some Encodable) async throws -> TestAnswer {
                let present: EvidenceAPI.Unit = try await world.get(unit, as: administrator).json()
                return try await world.send("PUT", unit + what, body, as: what.isEmpty ? administrator : spoc, ifMatch: present.etag)
            }
            func content(_ name: String, from: String = "2009-04-01", code: String = "YE") -> EvidenceAPI.UnitContent {
                .init(code: code, name: name, kind: .bocu, parent: world.unit("TP"), validFrom: day(from), wave: "1")
            }
            _ = try await world.record(under: ["1B"])
            #expect(try await put("/contacts", EvidenceAPI.ContactsChange(contacts: [.init(role: .spoc, name: "SPOC, Enfield")])).status == 200)
            #expect(try await put("", content("Enfield and Edmonton")).status == 200)
            #expect(try await put("", content("Enfield", from: Self.firstDay)).problem.errors?.map(\.pointer) == ["/validFrom"])
            let above: EvidenceAPI.Unit = try await world.get("/v1/units/\(world.unit("TP"))", as: administrator).json()
            #expect(above.children.map(\.code) == ["YE", "GD"])
            let told = try await world.events(EvidenceEvents.unitChanged)
            let wave = EvidenceAPI.Wave(code: "1", title: "Field trial", target: day("2031-06-30"))
            #expect(try await world.send("PUT", "/v1/waves/1", wave, as: administrator, ifMatch: "\"r1\"").status == 200)
            #expect(try await world.events(EvidenceEvents.unitChanged) == told + 2)
            let again = try await world.send(
                "POST", "\(unit)/merge", EvidenceAPI.UnitMerge(into: world.unit("GD"), on: day("2028-01-01")), as: administrator)
            #expect(try again.problem.detail?.contains("is to be closed by a reorganisation on 2027-07-01") == true)

            clock.advance(seconds: 20 * 60)
            #expect(try await put("/contacts", EvidenceAPI.ContactsChange(contacts: [])).problem.type == "/problems/unit-closed")
            #expect(try await put("", content("Enfield")).problem.type == "/problems/unit-closed")
            let after: EvidenceAPI.Unit = try await world.get("/v1/units/\(world.unit("TP"))", as: administrator).json()
            #expect(after.children.map(\.code) == ["GD"])
            let body = EvidenceAPI.EvidenceContent.sample(indicators: [world.indicator("1B").id])
            let late = try await world.send("POST", "\(unit)/evidence", body, as: world.token(.contributor, "YE"))
            #expect(try late.problem.type == "/problems/unit-closed")
        }
    }

    @Test func `a unit that leans on nothing but what it inherited is reported until it is closed`() async throws {
        try await onTheEve { world, clock in
            _ = try await world.inherited(try await world.published())
            try await merge(world)
            #expect(try await world.reliance().map(\.unitName) == ["Enfield"])
            clock.advance(seconds: 20 * 60)
            #expect(try await world.reliance().isEmpty)
        }
    }

    @Test func `the units that a split opens have nothing of the earlier one until they are there`() async throws {
        try await onTheEve { world, clock in
            let item = try await world.record()
            let split = EvidenceAPI.UnitSplit(
                into: [.init(code: "YE", name: "Enfield North"), .init(code: "YS", name: "Enfield South")], on: day(Self.firstDay))
            let opened: Page<EvidenceAPI.UnitSummary> = try await world.send(
                "POST", "/v1/units/\(world.unit("YE"))/split", split, as: world.token(.administrator)
            ).json()
            let south = try #require(opened.items.last).id
            let reader = try await TestIssuer.people.token(.spoc, units: [south], for: EvidenceAPI.service)
            let administrator = try await world.token(.administrator)
            func below() async throws -> [String] {
                let above: EvidenceAPI.Unit = try await world.get("/v1/units/\(world.unit("TP"))", as: administrator).json()
                return above.children.map(\.name)
            }
            #expect(try await world.get("/v1/evidence/\(item.id)", as: reader).status == 404)
            #expect(try await below() == ["Enfield", "Hackney"])
            clock.advance(seconds: 20 * 60)
            #expect(try await world.get("/v1/evidence/\(item.id)", as: reader).status == 200)
            #expect(try await below() == ["Enfield North", "Enfield South", "Hackney"])
        }
    }

    @Test func `what is to close keeps its code, its line of the file and its place under a parent until then`() async throws {
        try await onTheEve { world, clock in
            try await merge(world)
            let administrator = try await world.token(.administrator)
            let file: EvidenceAPI.CSVDocument = try await world.get("/v1/units/export", as: administrator).json()
            #expect(file.csv.contains("YE,Enfield,"))
            let unchanged = try await world.importUnits(file.csv)
            #expect((unchanged.created, unchanged.changed, unchanged.unchanged) == (0, 0, 5))
            let late = try await world.importUnits("code,name,kind,parent_code,valid_from,wave\nYE,Enfield,bocu,TP,\(Self.firstDay),1")
            #expect(late.errors.map(\.detail) == ["valid_from must be before 2027-07-01, the day on which YE closes"])
            func open(from first: String) async throws -> TestAnswer {
                let content = EvidenceAPI.UnitContent(code: "YE", name: "Another", kind: .bocu, parent: world.unit("TP"), validFrom: day(first))
                return try await world.send("POST", "/v1/units", content, as: administrator)
            }
            #expect(try await open(from: "2027-06-30").problem.errors?.map(\.pointer) == ["/code"])
            let hackney = EvidenceAPI.UnitMerge(into: world.unit("HR"), on: day("2027-06-01"))
            #expect(try await world.send("POST", "/v1/units/\(world.unit("GD"))/merge", hackney, as: administrator).status == 200)
            let sooner = EvidenceAPI.UnitMerge(into: world.unit("HR"), on: day("2027-06-30"))
            let refused = try await world.send("POST", "/v1/units/\(world.unit("TP"))/merge", sooner, as: administrator)
            #expect(try refused.problem.type == "/problems/unit-has-children")
            #expect(try await open(from: Self.firstDay).status == 201)
            let renamed = try await world.importUnits("code,name,kind,parent_code,valid_from,wave\nYE,The heir,bocu,TP,\(Self.firstDay),1")
            #expect((renamed.created, renamed.changed) == (0, 1))
            let old: EvidenceAPI.Unit = try await world.get("/v1/units/\(world.unit("YE"))", as: administrator).json()
            #expect(old.name == "Enfield")

            clock.advance(seconds: 20 * 60)
            let then: EvidenceAPI.CSVDocument = try await world.get("/v1/units/export", as: administrator).json()
            #expect(then.csv.contains("YE,The heir,") && !then.csv.contains("YE,Enfield,"))
        }
    }
}
