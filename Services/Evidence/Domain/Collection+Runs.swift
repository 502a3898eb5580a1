extension RandomAccessCollection where Index == Int {
    /// The stretches of neighbours that agree in `key`, in order: what a join repeats, folded again.
    func runs<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
        var runs: [[Element]] = []
        var start = startIndex
        for index in indices where index > start && key(self[index]) != key(self[start]) {
            runs.append(Array(self[start..<index]))
            start = index
        }
        if start < endIndex { runs.append(Array(self[start...])) }
        return runs
    }
}
