import Hummingbird
import Identitovigilance

/// The fields of a posted form; an absent field and an empty one are the same.
struct Form: Sendable {
    private let fields: [String: String]

    init(_ request: Request) async throws {
        let body = try await request.body.collect(upTo: 16_384)
        fields = try URLEncodedFormDecoder().decode([String: String].self, from: String(buffer: body))
        // Bytes that are no text were replaced on the way: what was meant is lost.
        guard fields.values.allSatisfy({ !$0.unicodeScalars.contains("\u{FFFD}") }) else {
            throw HTTPError(.badRequest)
        }
    }

    subscript(_ name: String) -> String { fields[name, default: ""] }

    /// A field that may stay empty.
    func optional(_ name: String) -> String? { self[name].isEmpty ? nil : self[name] }

    func isChecked(_ name: String) -> Bool { self[name] == "oui" }

    /// The reason that the user typed.
    func motif() throws(ActRefusal) -> Motif { try Motif(self["motif"]) }

    /// A choice in a list, or nothing; what the list does not hold was not chosen there.
    func choice<Value>(_ name: String, _ value: (String) -> Value?) throws -> Value? {
        guard let text = optional(name) else { return nil }
        guard let value = value(text) else { throw HTTPError(.badRequest) }
        return value
    }

    /// A whole day in three fields, or nothing when all are empty.
    func day(_ prefix: String) throws -> CalendarDate? {
        let date: DateNaissance?
        do { date = try self.date(prefix) } catch { throw UnreadableDay() }
        guard let date else { return nil }
        guard case .complete(let day) = date else { throw UnreadableDay() }
        return day
    }

    /// A birth date in three fields, or nothing when all are empty.
    func date(_ prefix: String) throws(TraitError) -> DateNaissance? {
        let parts = [self["\(prefix)Annee"], self["\(prefix)Mois"], self["\(prefix)Jour"]]
        if parts.allSatisfy(\.isEmpty) { return nil }
        let numbers = parts.map { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
        let isUnreadable = zip(parts, numbers).contains { !$0.isEmpty && $1 == nil }
        guard !isUnreadable, let year = numbers[0] else { throw TraitError(.dateInvalide, champ: .dateNaissance) }
        if let month = numbers[1], let day = numbers[2] {
            guard let date = CalendarDate(year: year, month: month, day: day) else {
                throw TraitError(.dateInvalide, champ: .dateNaissance)
            }
            return .complete(date)
        }
        return .interpretee(try PartialDate(year: year, month: numbers[1], day: numbers[2]))
    }
}

/// A day that is no day, or not a whole one.
struct UnreadableDay: Error {}
