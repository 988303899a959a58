/// Objects of the contract about fictional people.
enum Samples {
    static let toussaint = #"""
        {"nomNaissance":"ADRTROIS","listePrenoms":"TOUSSAINT","dateNaissance":"1960-01-01","sexe":"M","lieuNaissance":"2B020"}
        """#

    static let toussaintINS = #"{"matricule":"160012B02077713","oid":"1.2.250.1.213.1.4.8"}"#

    static func traits(_ changes: [String: String] = [:]) -> String {
        var members = [
            "nomNaissance": #""ADRTROIS""#, "listePrenoms": #""TOUSSAINT""#, "dateNaissance": #""1960-01-01""#,
            "sexe": #""M""#, "lieuNaissance": #""2B020""#,
        ]
        for (key, value) in changes { members[key] = value }
        return "{" + members.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
    }

    static let creer = #"{"acte":"creer","canal":"SM","traits":"# + traits() + "}"

    static func recuperer(_ traits: String = traits(), ins: String = toussaintINS, accepte: Bool = true) -> String {
        #"{"acte":"recupererINS","canal":"INSI","accepte":\#(accepte),"ins":\#(ins),"traits":\#(traits)}"#
    }

    static func controler(_ piece: String) -> String { #"{"acte":"controlerPiece","piece":"\#(piece)"}"# }

    static func verifier(_ resultat: String) -> String { #"{"acte":"verifierINS","resultat":"\#(resultat)"}"# }

    static let contexte = """
        {"idam":"DEMO","nomLogiciel":"DEMO","versionLogiciel":"1.0","instance":"5f0c7a64-0a2b-4a67-9e35-3f4f9f3a2003",\
        "emetteur":"10B0000000","idLPS":"7b2a5d18-1f57-4a5f-8a39-0a6f7a6b1002",\
        "idBAM":"0d9a3a3e-6a52-4f0e-9a52-4a8a35a3f001","messageID":"2f6b6f1e-98f3-4d0a-8a34-5d1c0f6a3004",\
        "temps":"2026-03-02T09:15:00.000Z"}
        """

    static func request(_ traits: String = traits(), contexte: String = contexte, mode: String = "certificatLogiciel")
        -> String
    {
        """
        {"operation":"rechercherInsAvecTraitsIdentite","traits":\(traits),"contexte":\(contexte),\
        "authentification":{"mode":"\(mode)"}}
        """
    }

    /// A search with a card; the members given come before the birth date.
    static func cardRequest(_ members: String) -> String {
        """
        {"operation":"rechercherInsAvecCarteVitale","vitale":{\(members)"matriculeIndividu":null,\
        "nomNaissance":"ADRDEUX","dateNaissance":"1981-00-00"},"contexte":\(contexte),\
        "authentification":{"mode":"certificatLogiciel"}}
        """
    }
}
