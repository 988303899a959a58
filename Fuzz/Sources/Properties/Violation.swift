/// A promise of the library that an input breaks.
package struct Violation: Error, CustomStringConvertible {
    /// The promise.
    package let description: String

    init(_ promise: String) { description = promise }
}

/// Throws when a promise does not hold.
func require(_ holds: Bool, _ promise: @autoclosure () -> String) throws(Violation) {
    guard holds else { throw Violation(promise()) }
}
