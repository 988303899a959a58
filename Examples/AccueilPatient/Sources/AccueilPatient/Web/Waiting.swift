import Identitovigilance

/// What waits between two pages, behind opaque tokens: addresses and logs never hold a trait.
///
/// The oldest is forgotten beyond a limit; its page then says that it has expired.
actor Waiting<Value: Sendable> {
    private var values: [String: Value] = [:]
    private var order: [String] = []
    private let limit = 200

    /// Keeps a value and names it.
    func keep(_ value: Value) -> String {
        let token = RandomIdentifierSource().next()
        values[token] = value
        order.append(token)
        if order.count > limit { values[order.removeFirst()] = nil }
        return token
    }

    func value(_ token: String) -> Value? { values[token] }

    /// Gives a value out once: of two clicks on one button, the second finds nothing.
    func take(_ token: String) -> Value? { values.removeValue(forKey: token) }
}
