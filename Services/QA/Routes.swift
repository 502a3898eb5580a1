import ContractsQA
import Events
import ServiceKit

extension ServiceRouter {
    /// Every address of the QA service.
    func qa(_ dependencies: Dependencies, receiver: EventReceiver) {
        // Queues and ratings
        on(QAAPI.queue, .person, use: ListQueue(dependencies: dependencies).handle)
        on(QAAPI.queueCounts, .person, use: CountQueue(dependencies: dependencies).handle)
        on(QAAPI.getEntry, .person, use: GetEntry(dependencies: dependencies).handle)
        on(QAAPI.rateLocally, .person, use: RateEntry(dependencies: dependencies).handleLocal)
        on(QAAPI.rateCorporately, .person, use: RateEntry(dependencies: dependencies).handleCorporate)
        on(QAAPI.getRating, .person, use: GetRating(dependencies: dependencies).handle)

        // The trail
        on(QAAPI.history, .person, use: GetHistory(dependencies: dependencies).handle)
        on(QAAPI.unitRatings, .person, use: GetUnitRatings(dependencies: dependencies).handle)
        on(QAAPI.listStandings, .person, use: ListStandings(dependencies: dependencies).handle)

        // Gaps and meetings
        on(QAAPI.listGaps, .person, use: ListGaps(dependencies: dependencies).handle)
        on(QAAPI.getGap, .person, use: GetGap(dependencies: dependencies).handle)
        on(QAAPI.recordMeeting, .person, use: RecordMeeting(dependencies: dependencies).handle)
        on(QAAPI.listMeetings, .person, use: ListMeetings(dependencies: dependencies).handle)
        on(QAAPI.getMeeting, .person, use: GetMeeting(dependencies: dependencies).handle)

        // Attainment
        on(QAAPI.dashboard, .person, use: GetDashboard(dependencies: dependencies).handle)
        on(QAAPI.getAttainment, .person, use: GetAttainment(dependencies: dependencies).handle)
        on(QAAPI.listUnitAttainment, .person, use: ListUnitAttainment(dependencies: dependencies).handle)
        on(QAAPI.attainmentSeries, .person, use: GetSeries(dependencies: dependencies).handle)
        on(QAAPI.getRule, .person, use: GetRule(dependencies: dependencies).handle)
        on(QAAPI.putRule, .person, use: PutRule(dependencies: dependencies).handle)
        on(QAAPI.listRules, .person, use: ListRules(dependencies: dependencies).handle)
        on(QAAPI.getTargets, .person, use: GetTargets(dependencies: dependencies).handle)
        on(QAAPI.putTargets, .person, use: PutTargets(dependencies: dependencies).handle)
        on(QAAPI.heatMap, .person, use: GetHeatMap(dependencies: dependencies).handle)
        on(QAAPI.disagreement, .person, use: GetDisagreement(dependencies: dependencies).handle)
        on(QAAPI.listPhases, .person, use: ListPhases(dependencies: dependencies).handle)

        // Events: those of other services, and parked ones
        events(receiver)
    }
}
