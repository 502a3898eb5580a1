import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import ServiceKit

/// What the file's codes mean in this database.
struct DemonstrationPlace: Sendable {
    let phase: PhaseID
    private let units: [String: UnitID]
    private let indicators: [String: IndicatorID]
    private let people: [String: DemonstrationFile.Person]
    private let now: Date

    /// - Throws: a sentence when the Standard is not there yet.
    init(_ file: DemonstrationFile, _ dependencies: Dependencies, as caller: Caller) async throws {
        let versions = try await ListStandards(dependencies: dependencies)(as: caller).flatMap(\.versions).filter { $0.state == .published }
        guard let version = versions.first(where: { $0.phases.contains { $0.indicators > 0 } }),
            let phase = try await GetStandardVersion(dependencies: dependencies)(version.id, as: caller).phases.first(where: { !$0.sections.isEmpty })
        else { throw CommandFailure("There is no published standard with indicators yet. Import one first.") }
        let units = try await UnitRow.open(on: caller.access.today, in: dependencies.pool)
        self.now = dependencies.now()
        self.phase = phase.id
        self.indicators = Dictionary(uniqueKeysWithValues: phase.sections.flatMap(\.indicators).map { ($0.code, $0.id) })
        self.units = Dictionary(units.map { ($0.code, $0.id) }, uniquingKeysWith: { first, _ in first })
        self.people = Dictionary(file.people.map { ("\($0.unitCode) \($0.role)", $0) }, uniquingKeysWith: { first, _ in first })
    }

    func unit(_ code: String) throws -> UnitID {
        guard let unit = units[code] else { throw CommandFailure("The sample names the unit \(code), which is not there. Import the sample units first.") }
        return unit
    }

    func indicator(_ code: String) throws -> IndicatorID {
        guard let indicator = indicators[code] else { throw CommandFailure("The sample names the indicator \(code), which the Standard does not have.") }
        return indicator
    }

    func person(_ role: DemonstrationFile.Person.Role, of unit: String) throws -> DemonstrationFile.Person {
        guard let person = people["\(unit) \(role)"] else { throw CommandFailure("The sample has no \(role) of the unit \(unit).") }
        return person
    }

    /// The person as they would call the service themselves.
    func caller(_ role: DemonstrationFile.Person.Role, of unit: String) throws -> Caller {
        let person = try person(role, of: unit)
        let grant = Grant(role == .spoc ? .spoc : .contributor, units: [try self.unit(unit)])
        return Caller(
            Principal(subject: person.id.description, name: person.name, rank: person.rank, grants: [grant], issuer: EvidenceAPI.service, kind: .person),
            origin: "demonstration", at: now)
    }
}
