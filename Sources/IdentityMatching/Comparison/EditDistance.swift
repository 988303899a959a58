/// How many typing errors part two words: letters replaced, left out, added, or two neighbours exchanged.
enum EditDistance {
    /// Whether a few errors are enough to turn one word into the other; `?`, a letter that was lost, fits any.
    ///
    /// - Parameters:
    ///   - errors: How many errors are allowed, at most 3 for speed.
    ///   - left: A word.
    ///   - right: Another.
    /// - Returns: Whether so few errors are enough.
    static func isWithin(_ errors: Int, _ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        guard abs(left.count - right.count) <= errors else { return false }
        return isWithin(errors, left, 0, left.count, right, 0, right.count)
    }

    private static func isWithin(
        _ errors: Int,
        _ left: Span<UInt8>,
        _ leftStart: Int,
        _ leftEnd: Int,
        _ right: Span<UInt8>,
        _ rightStart: Int,
        _ rightEnd: Int
    ) -> Bool {
        var (i, j) = (leftStart, rightStart)
        while i < leftEnd, j < rightEnd, same(left[i], right[j]) { (i, j) = (i + 1, j + 1) }
        var (iEnd, jEnd) = (leftEnd, rightEnd)
        while i < iEnd, j < jEnd, same(left[iEnd - 1], right[jEnd - 1]) { (iEnd, jEnd) = (iEnd - 1, jEnd - 1) }
        let (leftRest, rightRest) = (iEnd - i, jEnd - j)
        if leftRest == 0 || rightRest == 0 { return max(leftRest, rightRest) <= errors }
        guard errors > 0, abs(leftRest - rightRest) <= errors else { return false }
        if max(leftRest, rightRest) <= errors { return true }
        if isWithin(errors - 1, left, i + 1, iEnd, right, j + 1, jEnd) { return true }
        if leftRest > 1, rightRest > 1, left[i] == right[j + 1], left[i + 1] == right[j],
            isWithin(errors - 1, left, i + 2, iEnd, right, j + 2, jEnd)
        {
            return true
        }
        if leftRest >= rightRest, isWithin(errors - 1, left, i + 1, iEnd, right, j, jEnd) { return true }
        return rightRest >= leftRest && isWithin(errors - 1, left, i, iEnd, right, j + 1, jEnd)
    }

    private static func same(_ left: UInt8, _ right: UInt8) -> Bool {
        left == right || left == UInt8(ascii: "?") || right == UInt8(ascii: "?")
    }
}
