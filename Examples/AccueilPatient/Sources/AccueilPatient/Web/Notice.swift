import Identitovigilance

/// What a page says at its top: what happened, and what to do next.
struct Notice: Sendable {
    enum Kind: String, Sendable {
        case success = "succes"
        case information
        case refusal = "refus"
    }

    let kind: Kind
    let title: String
    let next: [String]

    /// The identity that is certainly the same person's.
    let duplicate: IdentityID?

    init(_ kind: Kind, _ title: String, next: [String] = [], duplicate: IdentityID? = nil) {
        self.kind = kind
        self.title = title
        self.next = next
        self.duplicate = duplicate
    }

    /// The library's own words: the sentence and the *conduite à tenir*.
    init(_ error: any VigilanceError) {
        var next = [error.conduiteATenir]
        if let suggestion = (error as? TraitError)?.suggestion { next.append("Proposition : \(suggestion)") }
        self.init(.refusal, error.message, next: next, duplicate: (error as? ActRefusal)?.doublon)
    }

    var html: HTML {
        let items: [HTML] = next.map { "<p>\($0)</p>" }
        let role: HTML = kind == .refusal ? "alert" : "status"
        let link: HTML? = duplicate.map { "<p><a href=\"/patients/\($0.texte)\">Ouvrir l'autre dossier</a></p>" }
        return """
            <div class="avis \(kind.rawValue)" role="\(role)">
            <p class="titre">\(title)</p>
            \(items)
            \(link)
            </div>
            """
    }
}
