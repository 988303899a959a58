import Foundation
internal import IdentityMatching

/// The file of suspected pairs.
enum PairsFile {
    /// Writes the pairs, most of them in the order of the base, with three decimals of weight.
    static func write(_ report: DuplicateReport, to path: String, explain: Bool) throws {
        let file = try OutputFile.open(path)
        defer { try? file.close() }
        var output = LineOutput(file)
        try output.write("rec_id,rec_id,weight" + (explain ? ",preuve,erreurs,accords,proches,desaccords,poids" : ""))
        for pair in report {
            var line = "\(quoted(pair.left)),\(quoted(pair.right)),\(decimal(pair.weight))"
            if explain { line += "," + explanation(pair) }
            try output.write(line)
        }
        try output.flush()
    }

    private static func explanation(_ pair: SuspectedPair) -> String {
        func fields(_ agreement: FieldAgreement.Agreement) -> String {
            pair.fields.filter { $0.agreement == agreement }.map { "\($0.field)" }.joined(separator: " ")
        }
        let bits = pair.fields.filter { $0.agreement != .absent }.map { "\($0.field)=\(decimal($0.bits))" }
        return [
            pair.evidence.rawValue, pair.errors.map(\.rawValue).joined(separator: " "), fields(.agrees), fields(.near),
            fields(.disagrees), bits.joined(separator: " "),
        ].joined(separator: ",")
    }

    static func decimal(_ value: Double) -> String {
        let thousandths = Int((abs(value) * 1000).rounded())
        let fraction = String(1000 + thousandths % 1000).dropFirst()
        return "\(value < 0 && thousandths > 0 ? "-" : "")\(thousandths / 1000).\(fraction)"
    }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecial) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
        default: false
        }
    }
}
