import Identitovigilance

extension TraitsForm {
    static let sexes = [("F", "Féminin"), ("M", "Masculin"), ("I", "Indéterminé")]

    /// The strict traits, as fields.
    var strictFields: HTML {
        """
        <fieldset>
        <legend>Traits stricts</legend>
        <div class="grille">
        \(Field.text("nomNaissance", Champ.nomNaissance.libelle, value: nomNaissance,
            hint: "Celui de l'acte de naissance, jamais celui de l'époux ou de l'épouse.", error: errors[.nomNaissance]))
        \(Field.text("listePrenoms", Champ.listePrenoms.libelle, value: listePrenoms,
            hint: "Tous, dans l'ordre de l'acte, séparés par une espace.", error: errors[.listePrenoms]))
        \(firstNameField)
        \(Field.date("dateNaissance", Champ.dateNaissance.libelle, value: date,
            hint: "Laissez vide le jour ou le mois que la pièce ne donne pas.", error: errors[.dateNaissance]))
        \(Field.choice("sexe", Champ.sexe.libelle, of: Self.sexes, chosen: sexe, error: errors[.sexe]))
        \(Field.text("lieuNaissance", Champ.lieuNaissance.libelle, value: lieuNaissance,
            hint: "Code INSEE de la commune, ou 99 et le pays ; 99999 si le lieu est inconnu. Jamais le code postal.",
            error: errors[.lieuNaissance], attributes: "maxlength=\"5\" class=\"court\""))
        </div>
        </fieldset>
        """
    }

    /// The first given name: INSi does not give it, so it stays open at every status (EXI ID 10).
    var firstNameField: HTML {
        Field.text(
            "premierPrenom",
            Champ.premierPrenom.libelle,
            value: premierPrenom,
            hint: "Facultatif : utile quand un prénom composé est écrit avec une espace.",
            error: errors[.premierPrenom]
        )
    }

    /// The names in use, as fields.
    var usedFields: HTML {
        """
        <fieldset>
        <legend>Traits complémentaires</legend>
        <div class="grille">
        \(Field.text("nomUtilise", Champ.nomUtilise.libelle, value: nomUtilise, error: errors[.nomUtilise]))
        \(Field.text("prenomUtilise", Champ.prenomUtilise.libelle, value: prenomUtilise, error: errors[.prenomUtilise]))
        </div>
        </fieldset>
        """
    }

    /// The strict traits that may not be changed: carried along, and refused by the desk if somebody changes them.
    var lockedFields: HTML {
        let date = zip(["Jour", "Mois", "Annee"], date).map { Field.hidden("dateNaissance\($0)", $1) }
        return """
            \(Field.hidden("nomNaissance", nomNaissance))\(Field.hidden("listePrenoms", listePrenoms))
            \(date)\(Field.hidden("sexe", sexe))\(Field.hidden("lieuNaissance", lieuNaissance))
            """
    }
}
