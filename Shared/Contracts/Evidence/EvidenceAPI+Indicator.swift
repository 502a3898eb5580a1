extension EvidenceAPI {
    /// One indicator with the guidance page of the workbook (S4).
    package struct Indicator: Codable, Sendable, Equatable {
        package let id: IndicatorID
        package let version: StandardVersionID
        package let phase: PhaseID
        /// Such as `1B`.
        package let code: String
        package let wording: String
        /// Where the workbook's list of indicators words it otherwise.
        package let listWording: String?
        package let strapline: String
        package let sectionTitle: String
        package let evidenceBase: StandardDocument.EvidenceBase
        package let focusAreas: StandardDocument.FocusAreas
        package let guidance: StandardDocument.Guidance
        package let links: [StandardDocument.Link]
        /// Quirks of the source that were kept, for editors.
        package let notes: [String]
        /// Of the indicator's text in canonical form; submissions and ratings pin it.
        package let sha256: String

        package init(
            id: IndicatorID,
            version: StandardVersionID,
            phase: PhaseID,
            code: String,
            wording: String,
            listWording: String? = nil,
            strapline: String,
            sectionTitle: String,
            evidenceBase: StandardDocument.EvidenceBase,
            focusAreas: StandardDocument.FocusAreas,
            guidance: StandardDocument.Guidance,
            links: [StandardDocument.Link],
            notes: [String],
            sha256: String
        ) {
            self.id = id
            self.version = version
            self.phase = phase
            self.code = code
            self.wording = wording
            self.listWording = listWording
            self.strapline = strapline
            self.sectionTitle = sectionTitle
            self.evidenceBase = evidenceBase
            self.focusAreas = focusAreas
            self.guidance = guidance
            self.links = links
            self.notes = notes
            self.sha256 = sha256
        }
    }

    /// A heading with its paragraphs from the workbook's guidance notes.
    package struct GuidanceNote: Codable, Sendable, Equatable {
        package let heading: String
        package let body: [String]

        package init(heading: String, body: [String]) {
            self.heading = heading
            self.body = body
        }
    }

    /// The two four-step rating scales of the workbook.
    package struct RatingScales: Codable, Sendable, Equatable {
        package let local: [RatingStep]
        package let corporate: [RatingStep]

        package init(local: [RatingStep], corporate: [RatingStep]) {
            self.local = local
            self.corporate = corporate
        }
    }

    /// One step of a rating scale; step 1 is the weakest.
    package struct RatingStep: Codable, Sendable, Equatable {
        package let step: Int
        package let code: String
        package let label: String

        package init(step: Int, code: String, label: String) {
            self.step = step
            self.code = code
            self.label = label
        }
    }
}
