import ContractsCore
import ContractsEIA

extension EIAAPI.Section {
    /// The key of the field that says when the assessment will be reviewed.
    static let reviewDateField = "review-date"

    /// None where this section does not ask, or nothing is answered.
    func reviewDate(in content: EIAAPI.SectionContent) -> LocalDate? {
        guard fields.contains(where: { $0.key == EIAAPI.Section.reviewDateField && $0.kind == .date }) else { return nil }
        return content.fields[EIAAPI.Section.reviewDateField]?.text.flatMap { LocalDate($0) }
    }
}
