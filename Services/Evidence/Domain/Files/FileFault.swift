import Glibc

/// The disk did not do what was asked of it: full, gone, or not ours. Nothing that the caller could mend; the log names it.
struct FileFault: Error, CustomStringConvertible {
    let description: String

    init(_ action: StaticString) {
        self.description = "could not \(action) a file: error \(errno)"
    }
}
