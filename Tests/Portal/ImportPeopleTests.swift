import ContractsCore
import Foundation
import Identity
import Postgres
import ServiceKit
import TestSupport
import Testing

@testable import Portal

@Suite("Importing people")
struct ImportPeopleTests {
    private static let units = ["YE": PortalWorld.enfield, "SX": PortalWorld.barnet]

    private static func file(_ json: String) throws -> PeopleFile {
        let url = FileManager.default.temporaryDirectory.appending(path: "people-\(UUID()).json")
        try Data(json.utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        return try PeopleFile(contentsOf: url)
    }

    private static func run(_ json: String, _ world: PortalWorld) async throws -> ImportPeople.Report {
        try await ImportPeople(database: world.pool, clock: { world.clock.now }).run(try file(json), units: units) { _ in
            AuditEntry(by: PortalWorld.origin.principal, "people.import", "people", origin: "test")
        }
    }

    @Test("The same file twice changes nothing; another changes what differs and keeps the person")
    func idempotent() async throws {
        try await withPortal { world in
            let one = #"{"people":[{"group":"Enfield","name":"SPOC, Enfield","rank":"Inspector","roles":[{"role":"spoc","units":["YE"]}]}]}"#
            #expect(try await Self.run(one, world) == .init(created: 1, changed: 0, unchanged: 0))
            let id = try #require(try await world.site.people.list(matching: nil, limit: 10).first).person.id
            #expect(try await Self.run(one, world) == .init(created: 0, changed: 0, unchanged: 1))
            let other =
                #"{"people":[{"group":"Enfield","name":"SPOC, Enfield","rank":"Inspector","roles":[{"role":"spoc","units":["SX"]},{"role":"inspector","until":"2030-03-31"}]}]}"#
            #expect(try await Self.run(other, world) == .init(created: 0, changed: 1, unchanged: 0))
            let person = try #require(try await world.site.people.find(id)).person
            #expect(person.has(.spoc, in: PortalWorld.barnet.id) && !person.has(.spoc, in: PortalWorld.enfield.id) && person.has(.inspector))
            #expect(try await world.pool.value("SELECT count(*) FROM audit_entry WHERE action = 'people.import'", as: Int.self) == 2)
        }
    }

    @Test("A unit that does not exist stops all of it")
    func unknownUnit() async throws {
        try await withPortal { world async throws in
            let json =
                #"{"people":[{"group":"A","name":"One","roles":[{"role":"spoc","units":["YE"]}]},{"group":"A","name":"Two","roles":[{"role":"spoc","units":["NOPE"]}]}]}"#
            await #expect(throws: PeopleFileError.self) { () async throws in try await Self.run(json, world) }
            #expect(try await world.site.people.list(matching: nil, limit: 10).isEmpty)
        }
    }

    @Test("The sample of people that ships is well-formed, and names roles and not persons")
    func shippedSample() throws {
        let file = try PeopleFile(contentsOf: PortalResources.folder("Sample").appending(path: "people.json"))
        #expect(
            Set(file.people.flatMap(\.roles).map(\.role)).isSuperset(of: [.contributor, .spoc, .commander, .adviser, .moderator, .inspector, .administrator]))
        #expect(file.people.allSatisfy { $0.roles.allSatisfy { ($0.units == nil) != GrantForm.unitRoles.contains($0.role) } })
        #expect(throws: PeopleFileError.self) { try Self.file(#"{"people":[{"group":"A","name":"X","roles":[{"role":"king"}]}]}"#) }
        #expect(throws: PeopleFileError.self) { try Self.file(#"{"people":[{"group":"A","name":"X","roles":[]},{"group":"A","name":"X","roles":[]}]}"#) }
    }
}
