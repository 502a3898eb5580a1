/// A setting that is missing or cannot be used, in one sentence that names the variable and never its value.
package struct SettingError: Error, Sendable, Hashable, CustomStringConvertible {
    package let variable: String
    package let description: String

    package init(_ variable: String, _ complaint: String) {
        self.variable = variable
        self.description = "\(variable) \(complaint)."
    }
}
