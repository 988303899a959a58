internal import Identitovigilance

extension AuditPage {
    /// The number of lines shown for a kind of fault.
    private static let shown = 20

    /// What could not be read in the file, and the columns that it does not have.
    var reading: String {
        let parts = faultTable + missingColumns
        return parts.isEmpty ? "" : "<h2>Lecture du fichier</h2>" + parts
    }

    private var faultTable: String {
        guard faults.total > 0 else { return "" }
        let rows = CSVFault.Kind.allCases.compactMap { kind -> String? in
            guard let count = faults.counts[kind] else { return nil }
            let words = ErrorCode.csvCatalogue[kind]?.message ?? kind.rawValue
            return
                "<tr><td>\(HTMLText.escaped(words))</td><td class=\"n\">\(HTMLText.count(count))</td>"
                + "<td>\(Self.fate(kind))</td><td>\(places(kind, count))</td></tr>"
        }
        return "<table><tr><th>Défaut</th><th class=\"n\">Nombre</th><th>Suite</th><th>Premières lignes</th></tr>"
            + rows.joined() + "</table>\n"
    }

    private static func fate(_ kind: CSVFault.Kind) -> String {
        if kind == .colonneManquante { return "valeurs absentes" }
        return kind.excludesRecord ? "fiche écartée" : "valeur ignorée"
    }

    private func places(_ kind: CSVFault.Kind, _ count: Int) -> String {
        let first = faults.all.lazy.filter { $0.kind == kind }.prefix(Self.shown)
        let places = first.map { kind == .colonneManquante ? $0.field?.rawValue ?? "" : "\($0.line)" }
        let more = HTMLText.count(count - Self.shown)
        return places.joined(separator: ", ")
            + (count > Self.shown ? "… et \(more) de plus, toutes dans le rapport JSON" : "")
    }

    private var missingColumns: String {
        guard !faults.missingColumns.isEmpty else { return "" }
        let names = faults.missingColumns.map(\.rawValue).joined(separator: ", ")
        return "<p class=\"sub\">Colonnes que le fichier n'a pas : \(names).</p>\n"
    }
}
