import Identitovigilance

/// The fields of forms, each with its label and, when it was refused, why.
enum Field {
    static func text(
        _ name: String,
        _ label: String,
        value: String = "",
        hint: String? = nil,
        error: (any VigilanceError)? = nil,
        attributes: HTML = ""
    ) -> HTML {
        let (described, notes) = notes(for: name, hint: hint, error: error)
        return """
            <div class="champ\(error == nil ? "" : " faux")">
            <label for="\(name)">\(label)</label>
            \(notes)
            <input id="\(name)" name="\(name)" value="\(value)" autocomplete="off" spellcheck="false"\(described) \(attributes)>
            </div>
            """
    }

    /// A date in three fields: a document may show only a part of it.
    static func date(
        _ prefix: String,
        _ legend: String,
        value: [String],
        hint: String? = nil,
        error: (any VigilanceError)? = nil
    ) -> HTML {
        let (described, notes) = notes(for: prefix, hint: hint, error: error)
        let parts: [HTML] = zip(["Jour", "Mois", "Annee"], zip(["Jour", "Mois", "Année"], value)).map { part, shown in
            """
            <div class="\(part == "Annee" ? "annee" : "deux")"><label for="\(prefix)\(part)">\(shown.0)</label>
            <input id="\(prefix)\(part)" name="\(prefix)\(part)" value="\(shown.1)" inputmode="numeric" autocomplete="off" \
            maxlength="\(part == "Annee" ? 4 : 2)"></div>
            """
        }
        return """
            <fieldset class="champ date\(error == nil ? "" : " faux")"\(described)>
            <legend>\(legend)</legend>
            \(notes)
            <div class="ligne">\(parts)</div>
            </fieldset>
            """
    }

    /// A choice between a few values, none chosen beforehand unless it was chosen before.
    static func choice(
        _ name: String,
        _ legend: String,
        of options: [(value: String, label: String)],
        chosen: String,
        error: (any VigilanceError)? = nil
    ) -> HTML {
        let (described, notes) = notes(for: name, hint: nil, error: error)
        let radios: [HTML] = options.map { option in
            let checked: HTML = option.value == chosen ? " checked" : ""
            return """
                <div><input type="radio" id="\(name)-\(option.value)" name="\(name)" value="\(option.value)"\(checked)>
                <label for="\(name)-\(option.value)">\(option.label)</label></div>
                """
        }
        return """
            <fieldset class="champ\(error == nil ? "" : " faux")"\(described)>
            <legend>\(legend)</legend>
            \(notes)
            <div class="ligne choix">\(radios)</div>
            </fieldset>
            """
    }

    /// A list, the first line of which chooses nothing.
    static func list(
        _ name: String,
        _ label: String,
        groups: [(label: String?, options: [(value: String, label: String)])],
        empty: String,
        required: Bool = false
    ) -> HTML {
        let options: [HTML] = groups.map { group in
            let options: [HTML] = group.options.map { "<option value=\"\($0.value)\">\($0.label)</option>" }
            guard let label = group.label else { return "\(options)" }
            return "<optgroup label=\"\(label)\">\(options)</optgroup>"
        }
        let demanded: HTML = required ? " required" : ""
        return """
            <div class="champ">
            <label for="\(name)">\(label)</label>
            <select id="\(name)" name="\(name)"\(demanded)><option value="">\(empty)</option>\(options)</select>
            </div>
            """
    }

    static func check(_ id: String, name: String, _ label: String, required: Bool = false) -> HTML {
        let demanded: HTML = required ? " required" : ""
        return """
            <div class="champ coche"><input type="checkbox" id="\(id)" name="\(name)" value="oui"\(demanded)>
            <label for="\(id)">\(label)</label></div>
            """
    }

    static func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }

    private static func notes(for name: String, hint: String?, error: (any VigilanceError)?) -> (HTML, [HTML]) {
        var ids: [String] = []
        var notes: [HTML] = []
        if let hint {
            ids.append("\(name)-aide")
            notes.append("<p class=\"aide\" id=\"\(name)-aide\">\(hint)</p>")
        }
        if let error {
            ids.append("\(name)-erreur")
            let suggestion: HTML? = (error as? TraitError)?.suggestion.map { " Proposition : <b>\($0)</b>." }
            notes.append(
                "<p class=\"erreur\" id=\"\(name)-erreur\">\(error.message) \(error.conduiteATenir)\(suggestion)</p>"
            )
        }
        let described: HTML = ids.isEmpty ? "" : " aria-describedby=\"\(ids.joined(separator: " "))\""
        let invalid: HTML = error == nil ? "" : " aria-invalid=\"true\""
        return ("\(described)\(invalid)", notes)
    }
}
