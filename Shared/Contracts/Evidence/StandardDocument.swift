package import ContractsCore

extension EvidenceAPI {
    /// A version of a standard as one file: the import and export format `equality-standard/1` (E1).
    package struct StandardDocument: Codable, Sendable, Equatable {
        package let format: String
        package let standard: Standard
        package let version: Version
        package let howToUse: [GuidanceNote]
        package let scales: RatingScales
        package let phases: [Phase]

        package init(format: String, standard: Standard, version: Version, howToUse: [GuidanceNote], scales: RatingScales, phases: [Phase]) {
            self.format = format
            self.standard = standard
            self.version = version
            self.howToUse = howToUse
            self.scales = scales
            self.phases = phases
        }
    }
}

extension EvidenceAPI.StandardDocument {
    /// The standard that the version belongs to.
    package struct Standard: Codable, Sendable, Equatable {
        package let code: String
        package let title: String
        package let publisher: String?

        package init(code: String, title: String, publisher: String? = nil) {
            self.code = code
            self.title = title
            self.publisher = publisher
        }
    }

    /// The version's own particulars.
    package struct Version: Codable, Sendable, Equatable {
        package let label: String
        package let title: String
        package let published: LocalDate?
        package let reviewBy: LocalDate?
        package let note: String?
        package let source: String?

        package init(label: String, title: String, published: LocalDate? = nil, reviewBy: LocalDate? = nil, note: String? = nil, source: String? = nil) {
            self.label = label
            self.title = title
            self.published = published
            self.reviewBy = reviewBy
            self.note = note
            self.source = source
        }
    }

    /// A phase with its sections.
    package struct Phase: Codable, Sendable, Equatable {
        package let code: String
        package let title: String
        package let national: Bool
        package let sections: [Section]

        package init(code: String, title: String, national: Bool, sections: [Section]) {
            self.code = code
            self.title = title
            self.national = national
            self.sections = sections
        }
    }

    /// A section with its indicators.
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

    /// An indicator, word for word.
    package struct Indicator: Codable, Sendable, Equatable {
        package let code: String
        package let wording: String
        package let listWording: String?
        package let strapline: String
        package let evidenceBase: EvidenceBase
        package let focusAreas: FocusAreas
        package let guidance: Guidance
        package let links: [Link]
        package let notes: [String]?

        package init(
            code: String,
            wording: String,
            listWording: String? = nil,
            strapline: String,
            evidenceBase: EvidenceBase,
            focusAreas: FocusAreas,
            guidance: Guidance,
            links: [Link],
            notes: [String]? = nil
        ) {
            self.code = code
            self.wording = wording
            self.listWording = listWording
            self.strapline = strapline
            self.evidenceBase = evidenceBase
            self.focusAreas = focusAreas
            self.guidance = guidance
            self.links = links
            self.notes = notes
        }
    }

    /// What evidence to include.
    package struct EvidenceBase: Codable, Sendable, Equatable {
        /// `list` or `prose`, as the workbook prints it.
        package let style: String
        package let items: [String]

        package init(style: String, items: [String]) {
            self.style = style
            self.items = items
        }
    }

    /// The day-to-day activity to focus on.
    package struct FocusAreas: Codable, Sendable, Equatable {
        package let lead: String
        package let areas: [String]

        package init(lead: String, areas: [String]) {
            self.lead = lead
            self.areas = areas
        }
    }

    /// Questions to answer and potential information sources.
    package struct Guidance: Codable, Sendable, Equatable {
        package let questions: [String]
        package let sources: [String]

        package init(questions: [String], sources: [String]) {
            self.questions = questions
            self.sources = sources
        }
    }

    /// Another strategy, measure or programme that the evidence serves as well.
    package struct Link: Codable, Sendable, Equatable {
        package let scheme: String
        /// As printed.
        package let label: String
        package let values: [String]

        package init(scheme: String, label: String, values: [String]) {
            self.scheme = scheme
            self.label = label
            self.values = values
        }
    }
}
