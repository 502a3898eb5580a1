import ContractsActionPlan
import Identity

/// A sample of actions and templates. Days are counted back from today, so that the sample stays young.
struct DemonstrationFile: Decodable, Sendable {
    let people: [Person]
    let templates: [Template]
    let actions: [Action]

    struct Person: Decodable, Sendable {
        let unit: String
        let role: Role
        let subject: String
        let name: String
        let rank: String?
    }

    struct Template: Decodable, Sendable {
        let id: ActionTemplateID
        let content: ActionPlanAPI.ActionTemplateContent
    }

    struct Action: Decodable, Sendable {
        let unit: String
        let by: Role
        let daysAgo: Int
        let indicatorCode: String?
        let source: ActionPlanAPI.Source?
        let need: String
        let activity: String?
        let lead: ActionPlanAPI.Lead?
        let resources: String?
        /// Days from the day on which it was made.
        let dueAfter: Int?
        let measure: String?
        let steps: [Step]
    }

    struct Step: Decodable, Sendable {
        let daysAgo: Int
        let act: Act
        let by: Role
        let text: String?
        /// Of a milestone or a due date: days from the day of the step.
        let days: Int?
    }

    enum Act: String, Decodable, Sendable {
        case start, update, milestone, done, verify, cancel
        case milestoneDone = "milestone-done"
        case dueDate = "due-date"
    }
}
