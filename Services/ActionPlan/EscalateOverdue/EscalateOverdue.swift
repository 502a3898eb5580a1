import ContractsActionPlan
import ContractsCore
import Foundation
import Logging
import Postgres
import ServiceKit
import ServiceLifecycle

/// Takes overdue actions up, level by level (A2): commander, adviser, board, after the days that the table `escalation_rule` says. Each level once for each due
/// date; a service that was down catches up. Any replica may run it: an advisory lock lets one round in at a time.
struct EscalateOverdue: Service {
    let dependencies: Dependencies
    let interval: Duration
    let logger: Logger

    init(dependencies: Dependencies, every interval: Duration, logger: Logger) {
        self.dependencies = dependencies
        self.interval = interval
        self.logger = logger
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let raised = try await round()
                    if raised > 0 { logger.info("overdue actions escalated", metadata: ["count": "\(raised)"]) }
                } catch {
                    if Task.isCancelled { return }
                    logger.warning("overdue actions not escalated", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: interval)
            }
        }
    }

    /// Everything that is to be escalated now.
    /// - Returns: how many actions went up.
    @discardableResult
    func round() async throws -> Int {
        var total = 0
        while true {
            let raised = try await dependencies.pool.transaction { transaction in try await batch(in: transaction) }
            total += raised
            if raised < Self.batchSize { return total }
        }
    }

    static let batchSize = 50
    private static let itself = ActionPlanAPI.Person(subject: ActionPlanAPI.service, name: "Action-plan service")
    private static let actor = Actor(id: ActionPlanAPI.service, name: "Action-plan service", origin: "escalation")

    private func batch(in transaction: Transaction) async throws -> Int {
        guard try await takeTurn(in: transaction) else { return 0 }
        let rules = try await rules(in: transaction)
        let today = dependencies.today
        let actions = try await overdue(rules, today: today, in: transaction)
        for action in actions { try await escalate(action, by: rules, today: today, in: transaction) }
        return actions.count
    }

    private func escalate(_ action: ActionRow, by rules: [Rule], today: LocalDate, in transaction: Transaction) async throws {
        guard let due = action.due else { return }
        let now = dependencies.now
        let late = due.days(until: today)
        let reached = rules.filter { $0.level > action.escalation && $0.afterDays <= late }
        for (index, rule) in reached.enumerated() {
            try await insert(rule, of: action.id, due: due, late: late, at: now, in: transaction)
            let step = ActionStep(kind: .escalated, escalatedTo: rule.target, daysOverdue: late, at: now, by: Self.itself)
            try await step.save(to: action.id, number: action.steps + 1 + index, state: nil, in: transaction)
        }
        guard let highest = reached.last else { return }
        try await update(action.id, to: highest.level, steps: reached.count, in: transaction)
        try await dependencies.journal.tell(action.id, was: action, "action.escalated", by: Self.actor, in: transaction)
    }
}
