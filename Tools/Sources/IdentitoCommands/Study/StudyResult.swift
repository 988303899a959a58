/// What a client found in the practice of the study.
struct StudyResult {
    private(set) var patients = 0
    private(set) var found = 0
    private(set) var several = 0
    private(set) var nobody = 0
    private(set) var calls = 0
    private(set) var withData = 0
    private(set) var foundWithData = 0

    /// The persons whom the rules would have let a user accept, and who were somebody else; it must be 0.
    private(set) var wrongAccepted = 0

    /// What came of one patient.
    enum Ending {
        case found(isWrongAndAcceptable: Bool)
        case nobody
        case several
    }

    mutating func count(_ ending: Ending, calls: Int, holdsTheData: Bool) {
        patients += 1
        self.calls += calls
        if holdsTheData { withData += 1 }
        switch ending {
        case .found(let isWrong):
            found += 1
            if holdsTheData { foundWithData += 1 }
            if isWrong { wrongAccepted += 1 }
        case .nobody: nobody += 1
        case .several: several += 1
        }
    }

    /// The result as lines for a person.
    var lines: [String] {
        [
            "found              \(found) of \(patients) (\(Self.percent(found, patients)))",
            "nobody             \(nobody) (\(Self.percent(nobody, patients)))",
            "several            \(several) (\(Self.percent(several, patients)))",
            "where the record holds the data: \(foundWithData) of \(withData) (\(Self.percent(foundWithData, withData)))",
            "calls per patient  \(Self.ratio(calls, patients))",
            "wrong persons who could be accepted: \(wrongAccepted)",
        ]
    }

    private static func percent(_ part: Int, _ whole: Int) -> String {
        let tenths = whole == 0 ? 0 : (part * 1000 + whole / 2) / whole
        return "\(tenths / 10).\(tenths % 10) %"
    }

    private static func ratio(_ part: Int, _ whole: Int) -> String {
        let hundredths = whole == 0 ? 0 : (part * 100 + whole / 2) / whole
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
