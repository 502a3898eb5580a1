import ContractsCore
import ContractsQA
import ServiceKit

extension RecordMeeting {
    func handle(_ body: QAAPI.MeetingRecord, _ context: ServiceRequestContext) async throws -> Reply<QAAPI.Meeting> {
        let unit: UnitID = try context.path("unit")
        let caller = try dependencies.caller(context)
        try caller.access.require(caller.access.mayMeet(unit), in: unit, .adviserMeets)
        let record = try MeetingToRecord(body, today: LocalDate(dependencies.now()))
        return try await dependencies.once(context) { transaction in
            let meeting = try await self(record, with: unit, as: caller, in: transaction)
            return .created(meeting, at: "/v1/meetings/\(meeting.id)")
        }
    }
}
