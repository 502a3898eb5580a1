extension Access {
    /// What was published to all is for those who may read some unit's evidence.
    func requireReader() throws(AccessRefusal) {
        try require(readsSomeUnit, .readersOnly)
    }
}
