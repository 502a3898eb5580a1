import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import TestSupport
import Testing

@testable import EIAService

@Suite struct PublicationTests {
    @Test func `what is published is read whole by anyone signed in, as it was approved`() async throws {
        try await withEIA { world in
            let published = try await world.published()
            #expect(published.summary.state == .published && published.publication?.published == true)
            let read: EIAAPI.PublishedAssessment = try await world.read("/v1/register/\(published.summary.id)", as: world.token(.stranger))
            #expect(read.entry.published && read.entry.state == .published && read.entry.outcome == .adjust && !read.entry.approvalVoid)
            #expect(read.sections.count == 15 && read.sections.allSatisfy { !$0.content.fields.isEmpty })
            #expect(read.sha256 == published.rounds.last?.sha256 && read.approval?.round == 1 && read.decision?.outcome == .adjust)
            #expect(read.authors == published.summary.authors)
        }
    }

    @Test func `what is withheld shows its title and the reason, and nothing of what it says`() async throws {
        try await withEIA { world in
            let decided = try await world.decided()
            let withheld = try await world.act("withholding", world.reason, to: decided, as: .officer)
            #expect(withheld.summary.state == .withheld && withheld.publication?.reason == world.reason.reason)
            let read: EIAAPI.PublishedAssessment = try await world.read("/v1/register/\(withheld.summary.id)", as: world.token(.stranger))
            #expect(!read.entry.published && read.entry.withheldBecause == world.reason.reason && read.sections.isEmpty && read.sha256 == nil)
            #expect(read.approval == nil && read.decision == nil && read.entry.outcome == nil && read.authors.isEmpty)
            let address = "/v1/register/\(withheld.summary.id)", token = try await world.token(.stranger)
            #expect(try await !world.get(address, as: token).text.contains("large print"), "nor why it was decided so")
            #expect(try await world.register("?outcome=adjust").items.isEmpty)
            #expect(try await world.register("?q=working+group").items.isEmpty)
            #expect(try await world.register("?q=structure").items.map(\.id) == [withheld.summary.id])
        }
    }

    @Test func `a withheld one is published later, a published one withheld`() async throws {
        try await withEIA { world in
            let withheld = try await world.act("withholding", world.reason, to: world.decided(), as: .owner)
            let published = try await world.act("publication", to: withheld, as: .owner)
            #expect(try await world.register("?q=working+group").items.map(\.published) == [true])
            try await world.act("withholding", world.reason, to: published, as: .owner)
            #expect(try await world.register("?q=working+group").items.isEmpty)
            #expect(try await world.register().items.map(\.published) == [false])
        }
    }

    @Test func `what is published is taken back and published again wherever it stands since`() async throws {
        try await withEIA { world in
            let monitored = try await world.monitored()
            let id = monitored.summary.id
            let offered = try await world.detail(id, as: .owner).allowed
            #expect(offered.contains(.withhold) && !offered.contains(.publish))
            let twice = try await world.send("POST", "/v1/assessments/\(id)/publication", as: world.token(.owner), ifMatch: monitored.summary.etag)
            #expect(twice.status == 409)
            #expect(try twice.problem.type == "/problems/published-already")
            let withheld = try await world.act("withholding", world.reason, to: monitored, as: .owner)
            #expect(withheld.summary.state == .monitoring && withheld.publication?.published == false && withheld.monitoring != nil)
            #expect(withheld.allowed.contains(.publish) && !withheld.allowed.contains(.withhold))
            let read: EIAAPI.PublishedAssessment = try await world.read("/v1/register/\(id)", as: world.token(.stranger))
            #expect(read.sections.isEmpty && read.entry.state == .monitoring)
            #expect(try await world.post("withholding", world.reason, to: withheld, as: .owner).status == 409)
            let published = try await world.act("publication", to: withheld, as: .owner)
            #expect(published.summary.state == .monitoring && published.publication?.published == true)
            #expect(try await world.register("?q=working+group").items.map(\.published) == [true])
        }
    }

    @Test func `what was published is taken back while the proposal is changed, and after it was withdrawn`() async throws {
        try await withEIA { world in
            let change = EIAAPI.ChangedProposal(proposal: "Receipts by text message.", reason: "Paper runs out.")
            let changed = try await world.act("proposal-changes", change, to: world.published(), as: .owner)
            #expect(changed.allowed.contains(.withhold))
            let withheld = try await world.act("withholding", world.reason, to: changed, as: .owner)
            #expect(withheld.summary.state == .full && withheld.mayWrite && !withheld.allowed.contains(.publish))
            let read: EIAAPI.PublishedAssessment = try await world.read("/v1/register/\(withheld.summary.id)", as: world.token(.stranger))
            #expect(read.sections.isEmpty && read.decision == nil && read.entry.withheldBecause == world.reason.reason)
            let other = try await world.act("proposal-changes", change, to: world.published(), as: .owner)
            let withdrawn = try await world.act("withdrawal", world.reason, to: other, as: .owner)
            let gone = try await world.act("withholding", world.reason, to: withdrawn, as: .owner)
            #expect(gone.summary.state == .withdrawn)
            #expect(try await world.register().items.map(\.id) == [withheld.summary.id], "what is withdrawn is not found")
            let still: EIAAPI.PublishedAssessment = try await world.read("/v1/register/\(gone.summary.id)", as: world.token(.stranger))
            #expect(still.sections.isEmpty)
            let never = try await world.full()
            #expect(try await world.post("withholding", world.reason, to: never, as: .owner).status == 409)
        }
    }

    @Test func `how work on a changed proposal goes is nobody's business but its readers'`() async throws {
        try await withEIA { world in
            let published = try await world.published()
            let changed = try await world.act(
                "proposal-changes", EIAAPI.ChangedProposal(proposal: "Receipts by text message.", reason: "Paper runs out."), to: published, as: .owner)
            let taken = try await world.act("quality-assurance", to: world.submit(changed), as: .officer)
            try await world.point(on: taken)
            func summary(as person: TestPerson) async throws -> EIAAPI.AssessmentSummary? {
                let policy: EIAAPI.PolicyDetail = try await world.read("/v1/policies/\(taken.summary.policy.id)", as: world.token(person))
                return policy.assessments.first
            }
            let foreign = try #require(try await summary(as: .stranger))
            #expect(foreign.officer == nil && foreign.round == 0 && foreign.sectionsComplete == 0 && foreign.openPoints == 0)
            let own = try #require(try await summary(as: .commander))
            #expect(own.officer == TestPerson.officer.person && own.round == 2 && own.sectionsComplete == 15)
        }
    }

    @Test func `the register names those who had a part when it was approved`() async throws {
        try await withEIA { world in
            let published = try await world.published()
            let people = EIAAPI.People(owner: TestPerson.commander.person, authors: [TestPerson.stranger.person], decisionMakers: [])
            let answer = try await world.send(
                "PUT", "/v1/assessments/\(published.summary.id)/people", people, as: world.token(.owner), ifMatch: published.summary.etag)
            #expect(answer.status == 200, "\(answer.text)")
            let read: EIAAPI.PublishedAssessment = try await world.read("/v1/register/\(published.summary.id)", as: world.token(.stranger))
            #expect(read.owner == TestPerson.owner.person && read.authors == [TestPerson.author.person, TestPerson.coauthor.person])
        }
    }

    @Test func `it is withheld for a reason only, published once decided only, by owner or QA only`() async throws {
        try await withEIA { world in
            let decided = try await world.decided()
            #expect(try await world.post("withholding", EIAAPI.Reason(reason: " "), to: decided, as: .owner).status == 422)
            for person in [TestPerson.author, .decider, .commander] {
                let refused = try await world.send(
                    "POST", "/v1/assessments/\(decided.summary.id)/publication", as: world.token(person), ifMatch: decided.summary.etag)
                #expect(refused.status == 403, "\(person)")
            }
            let approved = try await world.approved()
            let early = try await world.send(
                "POST", "/v1/assessments/\(approved.summary.id)/publication", as: world.token(.owner), ifMatch: approved.summary.etag)
            #expect(early.status == 409)
            #expect(try early.problem.type == "/problems/assessment-state")
            let unlisted = try await world.get("/v1/register/\(approved.summary.id)", as: world.token(.administrator))
            #expect(unlisted.status == 404)
        }
    }

    @Test func `after the proposal changed, the register keeps what was published and marks it void`() async throws {
        try await withEIA { world in
            let published = try await world.published()
            let changed = try await world.act(
                "proposal-changes", EIAAPI.ChangedProposal(proposal: "Receipts by text message.", reason: "Paper runs out."), to: published, as: .owner)
            try await world.save(world.text("what", "Something else altogether."), as: "aims", of: changed.summary.id)
            #expect(try await world.register().items.map(\.approvalVoid) == [true])
            let read: EIAAPI.PublishedAssessment = try await world.read("/v1/register/\(changed.summary.id)", as: world.token(.stranger))
            #expect(read.approval?.voidReason == "Paper runs out." && read.sha256 == published.rounds.last?.sha256)
            #expect(read.sections.first { $0.section.key == "aims" }?.content.fields["what"]?.text != "Something else altogether.")
        }
    }

    @Test func `a new version that is published takes the place of the one it was written from`() async throws {
        try await withEIA { world in
            let policy = try await world.policy()
            let first = try await world.published(of: policy)
            let second = try await world.published(of: policy, supersedes: first.summary.id)
            let earlier = try await world.detail(first.summary.id)
            #expect(earlier.summary.state == .superseded && earlier.supersededBy?.id == second.summary.id && second.supersedes?.id == first.summary.id)
            #expect(try await world.register().items.map(\.id) == [second.summary.id])
            let still: EIAAPI.PublishedAssessment = try await world.read("/v1/register/\(first.summary.id)", as: world.token(.stranger))
            #expect(still.entry.state == .superseded && still.sections.count == 15)
            #expect(try await world.audited("assessment/\(first.summary.id)").last == "assessment.superseded")
        }
    }
}
