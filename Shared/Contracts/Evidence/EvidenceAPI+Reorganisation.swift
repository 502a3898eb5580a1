package import ContractsCore

extension EvidenceAPI {
    /// Closes the unit into another from a day on; history stays readable through the lineage. Administrator.
    package static let mergeUnit = Endpoint<UnitMerge, Unit>(.post, "/v1/units/{unit}/merge")

    /// Closes the unit and opens its successors. Administrator.
    package static let splitUnit = Endpoint<UnitSplit, Page<UnitSummary>>(.post, "/v1/units/{unit}/split")

    /// How a unit came from another.
    package enum LineageKind: String, Codable, Sendable, CaseIterable {
        case merged
        case split
    }

    /// One step of a reorganisation.
    package struct Lineage: Codable, Sendable, Equatable {
        package let kind: LineageKind
        package let from: UnitSummary
        package let to: UnitSummary
        /// The first day on which it holds: until then the people of `to` have nothing of `from`.
        package let on: LocalDate

        package init(kind: LineageKind, from: UnitSummary, to: UnitSummary, on: LocalDate) {
            self.kind = kind
            self.from = from
            self.to = to
            self.on = on
        }
    }

    /// Merge into another unit.
    package struct UnitMerge: Codable, Sendable, Equatable {
        package let into: UnitID
        package let on: LocalDate

        package init(into: UnitID, on: LocalDate) {
            self.into = into
            self.on = on
        }
    }

    /// Split into new units under the same parent.
    package struct UnitSplit: Codable, Sendable, Equatable {
        package let into: [Successor]
        package let on: LocalDate

        package init(into: [Successor], on: LocalDate) {
            self.into = into
            self.on = on
        }
    }
}

extension EvidenceAPI.UnitSplit {
    /// A unit that a split opens.
    package struct Successor: Codable, Sendable, Equatable {
        package let code: String
        package let name: String

        package init(code: String, name: String) {
            self.code = code
            self.name = name
        }
    }
}
