import ContractsCore
import ContractsEIA
import Foundation
import Identity
import TestSupport
import Testing

@testable import EIAService

extension EIAWorld {
    func tell<Payload>(_ event: CloudEvent<Payload>, as issuer: TestIssuer) async throws -> TestAnswer {
        try await send("POST", "/v1/events", event, as: issuer.serviceToken(event.source, for: EIAAPI.service))
    }

    /// The evidence service tells of a unit, as far as this service listens.
    func tellUnit(_ code: String, name: String? = nil, lineage: [UnitTold.Step] = [], at time: Date? = nil) async throws {
        let kinds = ["MPS": "force", "TP": "business-group"]
        let parents = ["TP": "MPS", "YE": "TP", "GD": "TP"]
        let unit = UnitTold.Unit(
            id: unit(code), code: code, name: name ?? "Unit \(code)", kind: kinds[code] ?? "bocu", parent: parents[code].map { self.unit($0) },
            validFrom: LocalDate(EIAWorld.start), validTo: nil)
        let event = CloudEvent(
            id: UUID().uuidString, source: UnitTold.source, type: UnitTold.type, subject: unit.id.description, time: time ?? clock.now,
            data: UnitTold(unit: unit, lineage: lineage))
        let answer = try await tell(event, as: .evidence)
        try #require(answer.status == 204, "\(answer.text)")
    }
}
