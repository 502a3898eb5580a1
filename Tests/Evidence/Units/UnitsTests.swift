import ContractsCore
import ContractsEvidence
import Identity
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct UnitsTests {
    @Test func `everybody sees the units that they may read, in tree order`() async throws {
        try await withEvidence { world in
            let all: Page<EvidenceAPI.UnitSummary> = try await world.get("/v1/units", as: world.token(.moderator)).json()
            #expect(all.items.map(\.code) == ["MPS", "HR", "TP", "YE", "GD"])
            #expect(all.items.map(\.depth) == [0, 1, 1, 2, 2])
            let own: Page<EvidenceAPI.UnitSummary> = try await world.get("/v1/units", as: world.token(.adviser, "YE", "HR")).json()
            #expect(own.items.map(\.code) == ["HR", "YE"])
            let none: Page<EvidenceAPI.UnitSummary> = try await world.get("/v1/units", as: world.token(.eiaAuthor)).json()
            #expect(none.items.isEmpty)
        }
    }

    @Test func `an export has the units that the caller may read, and no others`() async throws {
        try await withEvidence { world in
            let own: EvidenceAPI.CSVDocument = try await world.get("/v1/units/export", as: world.token(.adviser, "YE", "HR")).json()
            #expect(own.csv.split(whereSeparator: \.isNewline).map { $0.prefix(3) } == ["cod", "HR,", "YE,"])
            let all: EvidenceAPI.CSVDocument = try await world.get("/v1/units/export", as: world.token(.administrator)).json()
            #expect(all.csv.split(whereSeparator: \.isNewline).count == 6)
        }
    }

    @Test func `an administrator of some units does not administer the force`() async throws {
        try await withEvidence { world in
            let token = try await world.token(.administrator, "YE")
            #expect(try await world.send("POST", "/v1/units", content("XX", "Another", parent: nil), as: token).status == 403)
            let term = EvidenceAPI.GlossaryTerm(term: "BWV", meaning: "Body-worn video", kind: .acronym)
            #expect(try await world.send("PUT", "/v1/glossary/BWV", term, as: world.token(.moderator, "YE")).status == 403)
        }
    }

    @Test func `a list goes on where the page before ended`() async throws {
        try await withEvidence { world in
            let token = try await world.token(.moderator)
            var codes: [String] = []
            var cursor = ""
            repeat {
                let page: Page<EvidenceAPI.UnitSummary> = try await world.get("/v1/units?limit=2&cursor=\(cursor)", as: token).json()
                codes += page.items.map(\.code)
                cursor = page.next ?? ""
            } while !cursor.isEmpty
            #expect(codes == ["MPS", "HR", "TP", "YE", "GD"])
            let found: Page<EvidenceAPI.UnitSummary> = try await world.get("/v1/units?search=ENF", as: token).json()
            #expect(found.items.map(\.code) == ["YE"])
            #expect(try await world.get("/v1/units?limit=0", as: token).status == 422)
            #expect(try await world.get("/v1/units?cursor=nonsense!", as: token).status == 422)
        }
    }

    @Test func `an administrator opens a unit and the others are told`() async throws {
        try await withEvidence { world in
            let token = try await world.token(.administrator)
            let told = try await world.events(EvidenceEvents.unitChanged)
            let answer = try await world.send("POST", "/v1/units", content("KG", "Barking and Dagenham", parent: world.unit("TP")), as: token, key: "once")
            let unit: EvidenceAPI.Unit = try answer.json()
            #expect(answer.status == 201)
            #expect(answer.headers["location"] == "/v1/units/\(unit.id)")
            #expect(unit.ancestors.map(\.code) == ["MPS", "TP"])
            #expect(try await world.events(EvidenceEvents.unitChanged) == told + 1)
            #expect(try await world.audited("unit/\(unit.id)") == ["unit.created"])

            let again = try await world.send("POST", "/v1/units", content("KG", "Barking and Dagenham", parent: world.unit("TP")), as: token, key: "once")
            #expect(again.body == answer.body)
            let other = try await world.send("POST", "/v1/units", content("XX", "Another", parent: nil), as: token, key: "once")
            #expect(other.status == 422)
            #expect(try other.problem.type == "/problems/idempotency-key-reused")
        }
    }

    @Test func `everything that is wrong with a unit is named at once`() async throws {
        try await withEvidence { world in
            let token = try await world.token(.administrator)
            let blank = try await world.send("POST", "/v1/units", content("=1+1", " ", parent: nil), as: token)
            #expect(try blank.problem.errors?.map(\.pointer) == ["/code", "/name"])
            let unknown = EvidenceAPI.UnitContent(code: "ye", name: "Twin", kind: .bocu, parent: .new(), validFrom: day("2011-01-01"), wave: "9")
            let answer = try await world.send("POST", "/v1/units", unknown, as: token)
            #expect(answer.status == 422)
            #expect(try answer.problem.errors?.map(\.pointer) == ["/code", "/wave", "/parent"])
        }
    }

    @Test func `who changes what another changed meanwhile is shown who did`() async throws {
        try await withEvidence { world in
            let token = try await world.token(.administrator)
            let target = "/v1/units/\(world.unit("YE"))"
            let renamed = content("YE", "Enfield Borough", parent: world.unit("TP"), wave: "1")
            let first = try await world.send("PUT", target, renamed, as: token, ifMatch: "\"r1\"")
            let unit: EvidenceAPI.Unit = try first.json()
            #expect(unit.name == "Enfield Borough")
            #expect(unit.etag == "\"r2\"")

            let stale = try await world.send("PUT", target, content("YE", "Enfield", parent: world.unit("TP")), as: token, ifMatch: "\"r1\"")
            #expect(stale.status == 412)
            #expect(try stale.problem.current?.etag == "\"r2\"")
            #expect(try stale.problem.current?.changedBy == "Test administrator")
            #expect(try await world.send("PUT", target, renamed, as: token).status == 428)
            let same: EvidenceAPI.Unit = try await world.send("PUT", target, renamed, as: token, ifMatch: "\"r2\"").json()
            #expect(same.etag == "\"r2\"")
        }
    }

    @Test func `no unit stands above itself`() async throws {
        try await withEvidence { world in
            let answer = try await world.send(
                "PUT", "/v1/units/\(world.unit("MPS"))", content("MPS", "Metropolitan Police Service", .force, parent: world.unit("YE")),
                as: world.token(.administrator),
                ifMatch: "\"r1\"")
            #expect(answer.status == 422)
            #expect(try answer.problem.errors?.map(\.pointer) == ["/parent"])
        }
    }

    @Test func `the SPOC sets the contacts of the own unit, and of no other`() async throws {
        try await withEvidence { world in
            let change = EvidenceAPI.ContactsChange(contacts: [
                .init(role: .spoc, name: "SPOC, Enfield", rank: "Inspector", telephone: "000 111", email: "spoc@example.org"),
                .init(role: .adviser, name: "Adviser, North"),
            ])
            let spoc = try await world.token(.spoc, "YE")
            let unit: EvidenceAPI.Unit = try await world.send("PUT", "/v1/units/\(world.unit("YE"))/contacts", change, as: spoc, ifMatch: "\"r1\"").json()
            #expect(unit.contacts == change.contacts)
            #expect(unit.etag == "\"r2\"")
            #expect(try await world.send("PUT", "/v1/units/\(world.unit("GD"))/contacts", change, as: spoc, ifMatch: "\"r1\"").status == 404)
            let contributor = try await world.token(.contributor, "YE")
            #expect(try await world.send("PUT", "/v1/units/\(world.unit("YE"))/contacts", change, as: contributor, ifMatch: "\"r2\"").status == 403)
        }
    }

    func content(_ code: String, _ name: String, _ kind: EvidenceAPI.UnitKind = .bocu, parent: UnitID?, wave: String? = nil) -> EvidenceAPI.UnitContent {
        EvidenceAPI.UnitContent(code: code, name: name, kind: kind, parent: parent, validFrom: day("2009-04-01"), wave: wave)
    }
}

func day(_ text: String) -> LocalDate {
    guard let day = LocalDate(text) else { preconditionFailure("\(text) is a date") }
    return day
}
