import ContractsCore
import ContractsEIA
import ServiceKit

/// A report to a board, found sound.
struct SoundBoardReport: Sendable {
    let title: String
    let board: String
    let meetingOn: LocalDate?
    let author: EIAAPI.Person
    let unit: UnitID?
    let implications: String
    let receivedOn: LocalDate
    let coauthors: [EIAAPI.Person]

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: EIAAPI.BoardReportContent, today: LocalDate) throws(ProblemError) {
        var validation = Validation()
        title = validation.text(body.title, at: "/title", max: 300)
        board = validation.text(body.board, at: "/board", max: 200)
        meetingOn = body.meetingOn
        author = validation.person(body.author, at: "/author")
        unit = body.unit
        implications = validation.text(body.implications, at: "/implications", max: 10_000, lines: .many)
        receivedOn = body.receivedOn
        validation.check(receivedOn <= today, "/receivedOn", "must not be in the future")
        coauthors = validation.people(body.coauthors ?? [], at: "/coauthors")
        for (index, person) in coauthors.enumerated() where person.subject == author.subject {
            validation.add("/coauthors/\(index)", "is the author already")
        }
        try validation.finish()
    }
}
