import ServiceKit

extension ServiceRequestContext {
    /// The words that are searched for, in the query's `q`; none where they are blank.
    /// - Throws: the 422 problem where they are longer than 200 characters, or not text.
    var words: String? {
        get throws(ProblemError) {
            var validation = Validation()
            let words = validation.optionalText(query("q"), at: "/query/q", max: 200)
            try validation.finish()
            return words
        }
    }
}
