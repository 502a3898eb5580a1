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

    /// Administrator, or the unit's SPOC; `If-Match`.
    package static let changeContacts = Endpoint<ContactsChange, Unit>(.put, "/v1/units/{unit}/contacts")

    /// Closes the unit into another from a day on; history stays readable through the lineage. Administrator.
    package static let mergeUnit = Endpoint<UnitMerge, Unit>(.post, "/v1/units/{unit}/merge")

    /// Closes the unit and opens its successors. Administrator.
    package static let splitUnit = Endpoint<UnitSplit, Page<UnitSummary>>(.post, "/v1/units/{unit}/split")

    /// CSV `code,name,kind,parent_code,valid_from,wave`; all or nothing. Administrator.
    package static let importUnits = Endpoint<CSVImport, ImportReport>(.post, "/v1/units/import")

    /// The same CSV. Any signed-in person.
    package static let exportUnits = Endpoint<NoContent, CSVDocument>(.get, "/v1/units/export")

    /// Roll-out waves (S0 ¶40).
    package static let listWaves = Endpoint<NoContent, Page<Wave>>(.get, "/v1/waves")

    /// Creates or changes a wave. Administrator.
    package static let putWave = Endpoint<Wave, Wave>(.put, "/v1/waves/{wave}")

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

    /// What a contact is to the unit.
    package enum ContactRole: String, Codable, Sendable, CaseIterable {
        case spoc
        case adviser
        case commander
    }

    /// A person to turn to.
    package struct Contact: Codable, Sendable, Equatable {
        package let role: ContactRole
        package let name: String
        package let rank: String?
        package let telephone: String?
        package let email: String?

        package init(role: ContactRole, name: String, rank: String? = nil, telephone: String? = nil, email: String? = nil) {
            self.role = role
            self.name = name
            self.rank = rank
            self.telephone = telephone
            self.email = email
        }
    }

    /// The unit's contacts, whole.
    package struct ContactsChange: Codable, Sendable, Equatable {
        package let contacts: [Contact]

        package init(contacts: [Contact]) {
            self.contacts = contacts
        }
    }

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

    /// A roll-out wave with its dates.
    package struct Wave: Codable, Sendable, Equatable {
        package let code: String
        package let title: String
        package let start: LocalDate?
        package let target: LocalDate?

        package init(code: String, title: String, start: LocalDate? = nil, target: LocalDate? = nil) {
            self.code = code
            self.title = title
            self.start = start
            self.target = target
        }
    }

    /// CSV text to import. `dryRun` checks and stores nothing.
    package struct CSVImport: Codable, Sendable, Equatable {
        package let csv: String
        package let dryRun: Bool

        package init(csv: String, dryRun: Bool) {
            self.csv = csv
            self.dryRun = dryRun
        }
    }

    /// CSV text.
    package struct CSVDocument: Codable, Sendable, Equatable {
        package let csv: String

        package init(csv: String) {
            self.csv = csv
        }
    }

    /// What an import did, or every line that stopped it; then nothing is stored.
    package struct ImportReport: Codable, Sendable, Equatable {
        package let rows: Int
        package let created: Int
        package let changed: Int
        package let unchanged: Int
        package let errors: [LineError]

        package init(rows: Int, created: Int, changed: Int, unchanged: Int, errors: [LineError]) {
            self.rows = rows
            self.created = created
            self.changed = changed
            self.unchanged = unchanged
            self.errors = errors
        }
    }

    /// A line that cannot be taken.
    package struct LineError: Codable, Sendable, Equatable {
        /// Counted from 1, the header included.
        package let line: Int
        package let detail: String

        package init(line: Int, detail: String) {
            self.line = line
            self.detail = detail
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
