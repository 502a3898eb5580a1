import ContractsActionPlan
import Events
import ServiceKit

extension ServiceRouter {
    /// Every address of the action-plan service.
    func actionPlan(_ dependencies: Dependencies, receiver: EventReceiver) {
        // Plans
        on(ActionPlanAPI.listPlans, .person, use: ListPlans(dependencies: dependencies).handle)
        on(ActionPlanAPI.createPlan, .person, use: CreatePlan(dependencies: dependencies).handle)
        on(ActionPlanAPI.getPlan, .person, use: GetPlan(dependencies: dependencies).handle)
        on(ActionPlanAPI.changePlan, .person, use: ChangePlan(dependencies: dependencies).handle)

        // Actions
        on(ActionPlanAPI.listActions, .person, use: ListActions(dependencies: dependencies).handle)
        on(ActionPlanAPI.createAction, .person, use: CreateAction(dependencies: dependencies).handle)
        on(ActionPlanAPI.getAction, .person, use: GetAction(dependencies: dependencies).handle)
        on(ActionPlanAPI.changeAction, .person, use: ChangeAction(dependencies: dependencies).handle)
        on(ActionPlanAPI.listTrail, .person, use: ListTrail(dependencies: dependencies).handle)

        // From proposed to verified
        on(ActionPlanAPI.completeAction, .person, use: CompleteAction(dependencies: dependencies).handle)
        on(ActionPlanAPI.acceptAction, .person, use: AcceptAction(dependencies: dependencies).handle)
        on(ActionPlanAPI.startAction, .person, use: StartAction(dependencies: dependencies).handle)
        on(ActionPlanAPI.changeDueDate, .person, use: ChangeDueDate(dependencies: dependencies).handle)
        on(ActionPlanAPI.markDone, .person, use: MarkDone(dependencies: dependencies).handle)
        on(ActionPlanAPI.verifyAction, .person, use: VerifyAction(dependencies: dependencies).handle)
        on(ActionPlanAPI.sendBackAction, .person, use: SendBackAction(dependencies: dependencies).handle)
        on(ActionPlanAPI.cancelAction, .person, use: CancelAction(dependencies: dependencies).handle)
        on(ActionPlanAPI.reopenAction, .person, use: ReopenAction(dependencies: dependencies).handle)

        // On the way
        on(ActionPlanAPI.addMilestone, .person, use: AddMilestone(dependencies: dependencies).handle)
        on(ActionPlanAPI.changeMilestone, .person, use: ChangeMilestone(dependencies: dependencies).handle)
        on(ActionPlanAPI.finishMilestone, .person, use: FinishMilestone(dependencies: dependencies).handle)
        on(ActionPlanAPI.addUpdate, .person, use: AddUpdate(dependencies: dependencies).handle)
        on(ActionPlanAPI.listUpdates, .person, use: ListUpdates(dependencies: dependencies).handle)

        // Views
        on(ActionPlanAPI.getBoard, .person, use: GetBoard(dependencies: dependencies).handle)
        on(ActionPlanAPI.getCalendar, .person, use: GetCalendar(dependencies: dependencies).handle)
        on(ActionPlanAPI.getWaiting, .person, use: GetWaiting(dependencies: dependencies).handle)
        on(ActionPlanAPI.getSummary, .person, use: GetSummary(dependencies: dependencies).handle)
        on(ActionPlanAPI.listEscalations, .person, use: ListEscalations(dependencies: dependencies).handle)

        // Templates
        on(ActionPlanAPI.listTemplates, .person, use: ListTemplates(dependencies: dependencies).handle)
        on(ActionPlanAPI.putTemplate, .person, use: PutTemplate(dependencies: dependencies).handle)

        // Events: those of other services, and parked ones
        events(receiver)
    }
}
