import ContractsCore
import ContractsEIA
import ServiceKit

/// What is watched, by whom, until when, found sound.
struct SoundMonitoring: Sendable {
    let what: String
    let who: EIAAPI.Person
    let reviewDate: LocalDate

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: EIAAPI.NewMonitoring, today: LocalDate) throws(ProblemError) {
        var validation = Validation()
        what = validation.text(body.what, at: "/what", max: 5_000, lines: .many)
        who = validation.person(body.by, at: "/by")
        reviewDate = body.reviewDate
        validation.check(reviewDate > today, "/reviewDate", "must be after today")
        try validation.finish()
    }
}
