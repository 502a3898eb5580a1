import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import TestSupport
import Testing

@testable import EvidenceService

/// What the force reads of a published item: what was published.
@Suite struct PublishedReachTests {
    private func numbers(_ item: EvidenceAPI.Evidence, _ world: EvidenceWorld, as token: String) async throws -> [Int] {
        let page: Page<EvidenceAPI.Revision> = try await world.get("/v1/evidence/\(item.id)/revisions", as: token).json()
        return page.items.map(\.number)
    }

    private func end(_ item: EvidenceAPI.Evidence, _ world: EvidenceWorld) async throws {
        let answer = try await world.send(
            "POST", "/v1/evidence/\(item.id)/publication/withdrawal", EvidenceAPI.Withdrawal(reason: "The policy was replaced."),
            as: world.token(.spoc, "HR"), ifMatch: world.corporate(item).etag)
        try #require(answer.status == 200, "\(answer.text)")
    }

    @Test func `drafts from before the publication and revisions from after its end are the unit's own`() async throws {
        try await withEvidence { world in
            let (reader, own) = (try await world.token(.contributor, "YE"), try await world.token(.commander, "HR"))
            let draft = try await world.record("Draft", in: "HR")
            let item = try await world.revise(draft, title: "Published")
            #expect(try await world.publish(item).status == 201)
            let during = try await world.revise(item, title: "Published, corrected")
            #expect(try await numbers(item, world, as: reader) == [3, 2])
            try await end(item, world)
            _ = try await world.revise(during, title: "Afterwards")

            #expect(try await numbers(item, world, as: reader) == [3, 2])
            #expect(try await numbers(item, world, as: own) == [4, 3, 2, 1])
            for (number, status) in [(1, 404), (2, 200), (3, 200), (4, 404)] {
                #expect(try await world.get("/v1/evidence/\(item.id)/revisions/\(number)", as: reader).status == status)
                #expect(try await world.get("/v1/evidence/\(item.id)/revisions/\(number)/differences", as: reader).status == status, "\(number)")
                #expect(try await world.get("/v1/evidence/\(item.id)/revisions/\(number)", as: own).status == 200)
            }
            #expect(try await world.get("/v1/evidence/\(item.id)/revisions/3/differences?from=1", as: reader).status == 422)
            let seen: EvidenceAPI.Evidence = try await world.get("/v1/evidence/\(item.id)", as: reader).json()
            #expect(seen.content.title == "Published, corrected" && seen.revision == 3)
            #expect(try await world.corporate(item).evidence.content.title == "Published, corrected")
            let mine: EvidenceAPI.Evidence = try await world.get("/v1/evidence/\(item.id)", as: own).json()
            #expect(mine.content.title == "Afterwards")

            #expect(try await world.publish(mine).status == 201)
            #expect(try await numbers(item, world, as: reader) == [4, 3, 2])
        }
    }

    @Test func `a file that was taken off before the publication, or attached after its end, is the unit's own`() async throws {
        try await withFiles { world, _ in
            let (reader, own) = (try await world.token(.contributor, "YE"), try await world.token(.contributor, "HR"))
            let item = try await world.record(in: "HR")
            func attach(_ text: String) async throws -> FileID {
                try await world.attach(EvidenceWorld.pdf + Data(text.utf8), to: item, as: own).json(EvidenceAPI.EvidenceFile.self).id
            }
            func statuses(_ files: FileID...) async throws -> [Int] {
                var statuses: [Int] = []
                for file in files { statuses.append(try await world.get("/v1/files/\(file)/content", as: reader).status) }
                return statuses
            }
            func remove(_ file: FileID) async throws {
                #expect(try await world.send("DELETE", "/v1/evidence/\(item.id)/files/\(file)", as: own).status == 200)
            }
            let (mistake, plan, leaflet) = (try await attach("complainants"), try await attach("plan"), try await attach("leaflet"))
            try await remove(mistake)
            #expect(try await world.publish(try await world.evidence(item.id)).status == 201)
            _ = try await world.inherited(item)
            _ = try await world.submit("1B")
            try await remove(leaflet)
            #expect(try await statuses(mistake, plan, leaflet) == [404, 200, 200])
            let elsewhere = try await world.token(.contributor, "GD")
            #expect(try await world.get("/v1/files/\(leaflet)", as: elsewhere).status == 404)

            try await end(item, world)
            let later = try await attach("later")
            #expect(try await statuses(plan, later) == [200, 404])
            let list: Page<EvidenceAPI.EvidenceFile> = try await world.get("/v1/evidence/\(item.id)/files", as: reader).json()
            #expect(Set(list.items.map(\.id)) == [plan, leaflet])
            let seen: EvidenceAPI.Evidence = try await world.get("/v1/evidence/\(item.id)", as: reader).json()
            #expect(seen.files?.map(\.id) == [plan])
            #expect(try await world.get("/v1/files/\(mistake)", as: own).status == 200)
        }
    }

    @Test func `what is published are the files that the SPOC saw`() async throws {
        try await withFiles { world, _ in
            let item = try await world.record(in: "HR")
            let attached = try await world.attach(EvidenceWorld.pdf, to: item, as: world.token(.contributor, "HR"))
            #expect(attached.status == 201)
            #expect(try await world.publish(item).status == 412)
            #expect(try await world.publish(try await world.evidence(item.id)).status == 201)
        }
    }
}
