import ContractsCore
import ContractsEvidence
import Foundation
import Testing

@testable import Portal

@Suite("Files of which some were refused")
struct PartlyAttachedTests {
    private let catalogue: Catalogue

    init() throws {
        catalogue = try Catalogue(language: "en", folder: PortalResources.folder("Strings"))
    }

    private func file(_ name: String, _ state: EvidenceAPI.FileState = .clean) -> EvidenceAPI.EvidenceFile {
        EvidenceAPI.EvidenceFile(
            id: .new(), evidence: .new(), name: name, mediaType: "application/pdf", size: 1, sha256: "", state: state, downloadable: state == .clean,
            attachedAt: Date(), attachedBy: .init(subject: "s", name: "SPOC, Enfield"))
    }

    @Test("The refused ones and the attached ones are said together, so that nobody sends the attached ones again")
    func both() throws {
        let flash = try #require(Flash(attached: [file("a.pdf")], refused: ["c.mov was not attached: it is too large."], catalogue))
        #expect(flash.kind == .error && flash.text == "c.mov was not attached: it is too large. 1 file attached: a.pdf.")
    }

    @Test("A quarantined one is told of too")
    func quarantined() throws {
        let flash = try #require(Flash(attached: [file("a.pdf"), file("b.exe", .infected)], refused: ["c.mov was not attached."], catalogue))
        #expect(flash.text?.contains("1 file is in quarantine") == true && flash.text?.contains("found something in b.exe") == true)
    }

    @Test("Where nothing was attached, or nothing refused, there is nothing to say together")
    func neither() {
        #expect(Flash(attached: [], refused: ["c.mov was not attached."], catalogue) == nil)
        #expect(Flash(attached: [file("a.pdf")], refused: [], catalogue) == nil)
    }
}
