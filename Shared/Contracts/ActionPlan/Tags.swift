package import ContractsCore

package enum PlanTag {}
package enum ActionTag {}
package enum MilestoneTag {}
package enum ActionUpdateTag {}
package enum ActionTemplateTag {}
package enum EscalationTag {}

package typealias PlanID = ID<PlanTag>
package typealias ActionID = ID<ActionTag>
package typealias MilestoneID = ID<MilestoneTag>
package typealias ActionUpdateID = ID<ActionUpdateTag>
package typealias ActionTemplateID = ID<ActionTemplateTag>
package typealias EscalationID = ID<EscalationTag>
