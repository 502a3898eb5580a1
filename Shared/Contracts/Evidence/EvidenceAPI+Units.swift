package import ContractsCore

extension EvidenceAPI {
    /// Units that the caller may see, in tree order. Query: `search` (name or code), `at` (date, default today), `cursor`, `limit`.
    package static let listUnits = Endpoint<NoContent, Page<UnitSummary>>(.get, "/v1/units")

    /// One unit with contacts and lineage.
    package static let getUnit = Endpoint<NoContent, Unit>(.get, "/v1/units/{unit}")

    /// Administrator.
    package static let createUnit = Endpoint<UnitContent, Unit>(.post, "/v1/units")

    /// Administrator; `If-Match`.
    package static let changeUnit = Endpoint<UnitContent, Unit>(.put, "/v1/units/{unit}")

    /// What a unit is.
    package enum UnitKind: String, Codable, Sendable, CaseIterable {
        case force
        case businessGroup = "business-group"
        case directorate
        case ocu
        case bocu
    }

    /// A unit in the tree.
    package struct UnitSummary: Codable, Sendable, Equatable {
        package let id: UnitID
        package let code: String
        package let name: String
        package let kind: UnitKind
        package let parent: UnitID?
        package let depth: Int
        package let validFrom: LocalDate
        /// The first day on which it is no longer there.
        package let validTo: LocalDate?

        package init(
            id: UnitID,
            code: String,
            name: String,
            kind: UnitKind,
            parent: UnitID? = nil,
            depth: Int,
            validFrom: LocalDate,
            validTo: LocalDate? = nil
        ) {
            self.id = id
            self.code = code
            self.name = name
            self.kind = kind
            self.parent = parent
            self.depth = depth
            self.validFrom = validFrom
            self.validTo = validTo
        }
    }

    /// A unit.
    package struct Unit: Codable, Sendable, Equatable {
        package let id: UnitID
        package let code: String
        package let name: String
        package let kind: UnitKind
        package let parent: UnitID?
        package let validFrom: LocalDate
        package let validTo: LocalDate?
        package let wave: Wave?
        package let contacts: [Contact]
        /// From the root down to the parent.
        package let ancestors: [UnitSummary]
        package let children: [UnitSummary]
        package let lineage: [Lineage]
        package let etag: String

        package init(
            id: UnitID,
            code: String,
            name: String,
            kind: UnitKind,
            parent: UnitID? = nil,
            validFrom: LocalDate,
            validTo: LocalDate? = nil,
            wave: Wave? = nil,
            contacts: [Contact],
            ancestors: [UnitSummary],
            children: [UnitSummary],
            lineage: [Lineage],
            etag: String
        ) {
            self.id = id
            self.code = code
            self.name = name
            self.kind = kind
            self.parent = parent
            self.validFrom = validFrom
            self.validTo = validTo
            self.wave = wave
            self.contacts = contacts
            self.ancestors = ancestors
            self.children = children
            self.lineage = lineage
            self.etag = etag
        }
    }

    /// What an administrator may say of a unit.
    package struct UnitContent: Codable, Sendable, Equatable {
        package let code: String
        package let name: String
        package let kind: UnitKind
        package let parent: UnitID?
        package let validFrom: LocalDate
        package let wave: String?

        package init(code: String, name: String, kind: UnitKind, parent: UnitID? = nil, validFrom: LocalDate, wave: String? = nil) {
            self.code = code
            self.name = name
            self.kind = kind
            self.parent = parent
            self.validFrom = validFrom
            self.wave = wave
        }
    }
}
