import Foundation
internal import IdentityMatching

/// The file of everything that could not be read: codes and places, never a value.
enum FaultsFile {
    /// Writes the faults of files, a line each, in their order.
    static func write(_ files: [(option: String, faults: CSVFaults)], to path: String) throws {
        let file = try OutputFile.open(path)
        defer { try? file.close() }
        var output = LineOutput(file)
        try output.write("ligne,colonne,code,champ,fichier")
        for (option, faults) in files {
            for fault in faults.all {
                let field = fault.field?.rawValue ?? ""
                try output.write("\(fault.line),\(fault.column),\(fault.kind.rawValue),\(field),\(option)")
            }
        }
        try output.flush()
    }
}
