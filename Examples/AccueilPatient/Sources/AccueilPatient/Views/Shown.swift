import Identitovigilance

/// Values of the library as a screen writes them.
enum Shown {
    static func date(_ date: CalendarDate) -> String {
        "\(two(date.day))/\(two(date.month))/\(date.year)"
    }

    /// A birth date; one that is not wholly known says so (EXI ID 11).
    static func date(_ date: DateNaissance) -> String {
        switch date {
        case .complete(let day): Self.date(day)
        case .interpretee(let partial): "\(Self.date(partial.conventional)) (date interprétée)"
        case .lunaire(let lunar): "\(lunar.texte) (date lunaire)"
        }
    }

    /// A moment, in UTC as the library keeps it.
    static func moment(_ instant: Timestamp) -> String {
        let time = instant.iso.split(separator: "T").last.map { $0.prefix(8) } ?? ""
        return "\(date(instant.date)) \(time)"
    }

    static func sexe(_ sexe: Sexe) -> String {
        switch sexe {
        case .feminin: "Féminin"
        case .masculin: "Masculin"
        case .indetermine: "Indéterminé"
        }
    }

    static func nature(_ nature: NatureMatricule) -> String {
        switch nature {
        case .nir: "NIR"
        case .nia: "NIA (identifiant d'attente)"
        case .nirTest: "NIR de test"
        case .nirDemonstration: "NIR de démonstration"
        }
    }

    /// The status: shown wherever the identity is, and nowhere to be chosen (EXI SI 07).
    static func status(_ record: IdentityRecord) -> HTML {
        if record.fusionneeDans != nil { return "<span class=\"statut clos\">Identité close</span>" }
        return "<span class=\"statut \(record.statut.rawValue)\">\(record.statut.libelle)</span>"
    }

    static func attributes(_ record: IdentityRecord) -> [HTML] {
        AttributIdentite.allCases.filter(record.attributs.contains).map { attribut in
            "<span class=\"attribut \(attribut.rawValue)\">\(attribut.libelle)</span>"
        }
    }

    /// The identity in one line, with its status and attributes.
    static func banner(_ record: IdentityRecord, heading: HTML = "h1") -> HTML {
        let traits = record.traits
        let used = [traits.nomUtilise, traits.prenomUtilise].compactMap(\.self).joined(separator: " ")
        let usage: HTML? = used.isEmpty ? nil : "<p>Utilisé : <b>\(used)</b></p>"
        let born = traits.sexe == .feminin ? "Née" : traits.sexe == .masculin ? "Né" : "Né(e)"
        return """
            <div class="identite">
            <div><\(heading)>\(traits.nomNaissance) <span class="prenom">\(traits.premierPrenom)</span></\(heading)>
            <p>\(born) le <b>\(date(traits.dateNaissance))</b> · lieu <b>\(traits.lieuNaissance)</b> · sexe <b>\(
                sexe(traits.sexe))</b></p>\(usage)</div>
            <div class="etat">\(status(record)) \(attributes(record))</div>
            </div>
            """
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
