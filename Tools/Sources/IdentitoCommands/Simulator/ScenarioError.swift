/// Why a scenario file is refused: where, and what is wrong there, without any value of the file.
struct ScenarioError: Error {
    let line: Int
    let place: String
    let detail: String

    /// The sentence for standard error.
    var message: String { "scénario, ligne \(line)\(place.isEmpty ? "" : ", \(place)") : \(detail)" }
}
