import INSFormats
import Identitovigilance

/// The traits, the matricule with its nature and the symbol of a qualified identity, 70 mm by 37 mm.
struct IdentityLabel {
    static let size = (width: 70.0, height: 37.0)

    private let lines: [(libelle: String, valeur: String)]
    private let symbol: DatamatrixSymbol

    init(_ identity: QualifiedIdentity, symbol: DatamatrixSymbol) {
        let traits = identity.traits
        let naissance = traits.dateNaissance.texte.split(separator: "-").reversed().joined(separator: "/")
        lines = [
            (Champ.nomNaissance.libelle, traits.nomNaissance), (Champ.listePrenoms.libelle, traits.listePrenoms),
            (Champ.premierPrenom.libelle, traits.premierPrenom),
            ("Né(e) le, sexe, lieu", "\(naissance)  \(traits.sexe.rawValue)  \(traits.lieuNaissance)"),
            ("Matricule INS (\(identity.ins.nature.rawValue))", identity.ins.matricule.groupes),
        ]
        self.symbol = symbol
    }

    /// The label as a group whose unit is the millimetre.
    func svg(x: Double, y: Double) -> String {
        // Modules of 0.5 mm, with a quiet zone of four modules inside the white of the label.
        let side = Double(symbol.side) * 0.5
        let left = Self.size.width - side - 3
        let room = left - 3 - 2
        var text = ""
        for (index, line) in lines.enumerated() {
            let top = 4 + Double(index) * 6.4
            // A long name is narrowed rather than cut, and never touches the symbol.
            let fit =
                Double(line.valeur.count) * 2 > room ? #" textLength="\#(room)" lengthAdjust="spacingAndGlyphs""# : ""
            text += #"<text x="3" y="\#(top)" font-size="1.9" fill="dimgray">\#(Self.escaped(line.libelle))</text>"#
            text += #"<text x="3" y="\#(top + 2.9)" font-size="2.7" font-weight="bold"\#(fit)>"#
            text += Self.escaped(line.valeur) + "</text>"
        }
        let code = #"<g transform="translate(\#(left) 5) scale(0.5)">\#(symbol.svgPath())</g>"#
        let caption = #"<text x="\#(left + side / 2)" y="\#(side + 8.5)" font-size="2.6" text-anchor="middle">"#
        return #"<g transform="translate(\#(x) \#(y))" font-family="sans-serif">"#
            + text + code + caption + DatamatrixSymbol.legende + "</text></g>\n"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
