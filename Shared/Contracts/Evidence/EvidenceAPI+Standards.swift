package import ContractsCore

extension EvidenceAPI {
    /// Every standard with its versions, newest first. Any signed-in person.
    package static let listStandards = Endpoint<NoContent, Page<StandardSummary>>(.get, "/v1/standards")

    /// A version with all its phases, sections and indicators. Any signed-in person.
    package static let getStandardVersion = Endpoint<NoContent, StandardVersion>(.get, "/v1/standard-versions/{version}")

    /// One indicator with its guidance page. Any signed-in person.
    package static let getIndicator = Endpoint<NoContent, Indicator>(.get, "/v1/indicators/{indicator}")

    /// Reads a version from its document as a draft; a version that is published already never changes. Administrator.
    package static let importStandard = Endpoint<StandardImport, StandardImportReport>(.post, "/v1/standard-versions/import")

    /// The version as one document, the same format that import reads. Any signed-in person.
    package static let exportStandard = Endpoint<NoContent, StandardDocument>(.get, "/v1/standard-versions/{version}/document")

    /// Publishes a draft: from now on it never changes. Administrator.
    package static let publishStandard = Endpoint<NoContent, StandardSummary.Version>(.post, "/v1/standard-versions/{version}/publication")

    /// A standard in the list.
    package struct StandardSummary: Codable, Sendable, Equatable {
        /// Such as `ESPS`.
        package let code: String
        package let title: String
        package let versions: [Version]

        package init(code: String, title: String, versions: [Version]) {
            self.code = code
            self.title = title
            self.versions = versions
        }
    }

    /// Whether a version may still change.
    package enum VersionState: String, Codable, Sendable, CaseIterable {
        case draft
        case published
    }

    /// A version with its phases.
    package struct StandardVersion: Codable, Sendable, Equatable {
        package let id: StandardVersionID
        package let standardCode: String
        package let standardTitle: String
        package let label: String
        package let title: String
        package let state: VersionState
        package let publishedOn: LocalDate?
        /// Of the version's document in canonical form, hexadecimal.
        package let sha256: String
        package let howToUse: [GuidanceNote]
        package let scales: RatingScales
        package let phases: [Phase]

        package init(
            id: StandardVersionID,
            standardCode: String,
            standardTitle: String,
            label: String,
            title: String,
            state: VersionState,
            publishedOn: LocalDate? = nil,
            sha256: String,
            howToUse: [GuidanceNote],
            scales: RatingScales,
            phases: [Phase]
        ) {
            self.id = id
            self.standardCode = standardCode
            self.standardTitle = standardTitle
            self.label = label
            self.title = title
            self.state = state
            self.publishedOn = publishedOn
            self.sha256 = sha256
            self.howToUse = howToUse
            self.scales = scales
            self.phases = phases
        }
    }

    /// A phase of a version: Baseline, Integrating, Excelling.
    package struct Phase: Codable, Sendable, Equatable {
        package let id: PhaseID
        package let code: String
        package let title: String
        /// False marks a "local draft - not the national set".
        package let national: Bool
        package let sections: [Section]

        package init(id: PhaseID, code: String, title: String, national: Bool, sections: [Section]) {
            self.id = id
            self.code = code
            self.title = title
            self.national = national
            self.sections = sections
        }
    }

    /// A section of a phase with its indicators in the workbook's order.
    package struct Section: Codable, Sendable, Equatable {
        package let code: String
        package let title: String
        package let strapline: String
        package let indicators: [Indicator]

        package init(code: String, title: String, strapline: String, indicators: [Indicator]) {
            self.code = code
            self.title = title
            self.strapline = strapline
            self.indicators = indicators
        }
    }

    /// A document to import. `dryRun` checks it and stores nothing.
    package struct StandardImport: Codable, Sendable, Equatable {
        package let document: StandardDocument
        package let dryRun: Bool

        package init(document: StandardDocument, dryRun: Bool) {
            self.document = document
            self.dryRun = dryRun
        }
    }

    /// What an import found. Nothing is stored when there are errors.
    package struct StandardImportReport: Codable, Sendable, Equatable {
        package let version: StandardVersionID?
        package let label: String
        package let indicators: Int
        /// False where the same version was there already, or in a dry run.
        package let created: Bool
        package let errors: [Problem.FieldError]

        package init(version: StandardVersionID? = nil, label: String, indicators: Int, created: Bool, errors: [Problem.FieldError]) {
            self.version = version
            self.label = label
            self.indicators = indicators
            self.created = created
            self.errors = errors
        }
    }
}

extension EvidenceAPI.StandardSummary {
    /// A version in the list.
    package struct Version: Codable, Sendable, Equatable {
        package let id: StandardVersionID
        package let label: String
        package let title: String
        package let state: EvidenceAPI.VersionState
        package let publishedOn: LocalDate?
        package let phases: [PhaseSummary]

        package init(
            id: StandardVersionID, label: String, title: String, state: EvidenceAPI.VersionState, publishedOn: LocalDate? = nil, phases: [PhaseSummary]
        ) {
            self.id = id
            self.label = label
            self.title = title
            self.state = state
            self.publishedOn = publishedOn
            self.phases = phases
        }
    }

    /// A phase in the list, with the number of its indicators.
    package struct PhaseSummary: Codable, Sendable, Equatable {
        package let id: PhaseID
        package let code: String
        package let title: String
        package let national: Bool
        package let indicators: Int

        package init(id: PhaseID, code: String, title: String, national: Bool, indicators: Int) {
            self.id = id
            self.code = code
            self.title = title
            self.national = national
            self.indicators = indicators
        }
    }
}
