import Foundation
internal import IdentityMatching

/// Names the step of a search on standard error, when that is a terminal.
struct StepLine {
    private let isVisible: Bool

    init(enabled: Bool) { isVisible = enabled && isatty(STDERR_FILENO) == 1 }

    func tell(_ step: DuplicateFinder.Step) {
        guard isVisible else { return }
        let name =
            switch step {
            case .blocking: "rapprochement"
            case .learning: "apprentissage"
            case .weighing: "comparaison"
            case .done: "terminé"
            }
        let bar =
            String(repeating: "█", count: step.rawValue * 8) + String(repeating: "░", count: 24 - step.rawValue * 8)
        PatientBaseFile.tell("\(bar) \(name)")
    }
}
