package import ContractsCore

extension EIAAPI {
    /// Somebody as they were named when they did it.
    package struct Person: Codable, Sendable, Equatable {
        package let subject: String
        package let name: String
        package let rank: String?

        package init(subject: String, name: String, rank: String? = nil) {
            self.subject = subject
            self.name = name
            self.rank = rank
        }
    }

    /// A unit as lists name it.
    package struct UnitName: Codable, Sendable, Equatable {
        package let id: UnitID
        package let code: String
        package let name: String
        /// False where no event has described the unit yet: code and name then only stand for it.
        package let known: Bool

        package init(id: UnitID, code: String, name: String, known: Bool) {
            self.id = id
            self.code = code
            self.name = name
            self.known = known
        }
    }

    /// A protective marking: RESTRICTED is kept as history.
    package enum Marking: String, Codable, Sendable, CaseIterable {
        case restricted = "RESTRICTED"
        case official = "OFFICIAL"
        case officialSensitive = "OFFICIAL-SENSITIVE"
    }
}
