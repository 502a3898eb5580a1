/// Why a command did not do what it was asked to, in sentences for the terminal.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
