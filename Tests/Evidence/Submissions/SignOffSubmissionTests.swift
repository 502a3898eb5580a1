import ContractsCore
import ContractsEvidence
import Identity
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct SignOffSubmissionTests {
    @Test func `the commander signs a submission off, once`() async throws {
        try await withEvidence { world in
            _ = try await world.record(under: ["1B"])
            let submission = try await world.submit("1B")
            let (target, commander) = ("/v1/submissions/\(submission.id)/sign-off", try await world.token(.commander, "YE"))
            let signed: EvidenceAPI.Submission = try await world.send("POST", target, EvidenceAPI.SignOffRequest(comment: "Good."), as: commander, key: "sign")
                .json()
            #expect(signed.signedOffBy?.name == "Test commander")
            #expect(signed.signedOffAt != nil)
            #expect(signed.sha256 == submission.sha256)
            #expect(try await world.get("/v1/submissions/\(submission.id)", as: commander).json() == signed)
            #expect(try await world.send("POST", target, EvidenceAPI.SignOffRequest(comment: "Good."), as: commander, key: "sign").json() == signed)
            #expect(try await world.send("POST", target, EvidenceAPI.SignOffRequest(), as: commander).status == 409)
            #expect(try await world.audited("submission/\(submission.id)") == ["submission.made", "submission.signed-off"])
        }
    }

    @Test(arguments: [(Role.spoc, "YE", 403), (.contributor, "YE", 403), (.commander, "GD", 404), (.administrator, "YE", 403)])
    func `nobody else does`(role: Role, unit: String, status: Int) async throws {
        try await withEvidence { world in
            _ = try await world.record(under: ["1B"])
            let submission = try await world.submit("1B")
            #expect(
                try await world.send("POST", "/v1/submissions/\(submission.id)/sign-off", EvidenceAPI.SignOffRequest(), as: world.token(role, unit)).status
                    == status)
        }
    }

    @Test func `a submission that is not there or not theirs is not found`() async throws {
        try await withEvidence { world in
            _ = try await world.record(under: ["1B"])
            let submission = try await world.submit("1B")
            #expect(try await world.get("/v1/submissions/\(submission.id)", as: world.token(.spoc, "GD")).status == 404)
            #expect(try await world.get("/v1/submissions/\(SubmissionID.new())", as: world.token(.administrator)).status == 404)
            #expect(try await world.get("/v1/units/\(world.unit("YE"))/submissions", as: world.token(.spoc, "GD")).status == 404)
        }
    }
}
