/// Two sequences as runs that they share and runs that were replaced, in order.
package struct SequenceDifference<Element: Hashable> {
    package enum Step {
        case same([Element])
        /// Either may be empty, not both.
        case replaced([Element], by: [Element])
    }

    package private(set) var steps: [Step] = []

    package init(from old: [Element], to new: [Element]) {
        let difference = new.difference(from: old)
        let removed = Set(difference.removals.map(\.offset))
        let added = Set(difference.insertions.map(\.offset))
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            let (left, right) = (i, j)
            while i < old.count, removed.contains(i) { i += 1 }
            while j < new.count, added.contains(j) { j += 1 }
            if i > left || j > right { steps.append(.replaced(Array(old[left..<i]), by: Array(new[right..<j]))) }
            let same = j
            while i < old.count, j < new.count, !removed.contains(i), !added.contains(j) {
                i += 1
                j += 1
            }
            if j > same { steps.append(.same(Array(new[same..<j]))) }
        }
    }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
