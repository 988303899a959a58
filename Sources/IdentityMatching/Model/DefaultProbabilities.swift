/// What the model believes before it has seen the base: orders of magnitude, which learning corrects.
///
/// Ours (no text gives figures): written from the field errors that rniv-rules 3.9 and the field study name. A level's
/// row is in the order of ``Level``, from 1; the levels of the class `unrelated` are measured in the base.
enum DefaultProbabilities {
    /// How many pairs of each class the defaults are worth when a base is learned from.
    ///
    /// Twins and homonyms are rare and look like duplicates: what they are is known, only their number is learned.
    static func strength(_ pairClass: PairClass) -> Double {
        switch pairClass {
        case .twins, .homonyms: 1e6
        default: 60
        }
    }

    static let table: LevelTable = {
        var table = LevelTable()
        // same rare ... same common, married, part, near, sound, swapped, shared use, weak, different, half swapped
        table.set(.samePerson, .nom, [18, 18, 18, 16, 7, 6, 7, 4, 2, 1, 2, 0.7, 0.3])
        table.set(.family, .nom, [12, 12, 12, 10, 30, 4, 0.3, 0.3, 0.05, 5, 2, 14, 0.02])
        table.set(.twins, .nom, [22, 22, 22, 22, 2, 2, 3, 2, 0.05, 2, 1, 1, 0.02])
        table.set(.namesakes, .nom, [14, 22, 28, 30, 1, 1, 0.5, 0.5, 0.1, 0.5, 0.5, 1, 0.05])
        table.set(.homonyms, .nom, [20, 25, 25, 25, 2, 2, 0.5, 0.5, 0.1, 0.5, 0.5, 0.2, 0.05])
        // same rare ... same common, listed, part, near, sound, diminutive, initial, different, listed but for an
        // error, listed but common, listed but contradicted, two names an error apart
        table.set(.samePerson, .prenom, [17, 18, 18, 17, 7, 7, 8, 3, 2, 0.4, 0.7, 1.5, 3, 0.3, 0.5])
        table.set(.family, .prenom, [0.1, 0.3, 0.6, 0.6, 1.5, 1.5, 0.8, 0.6, 0.8, 10, 80, 1, 1.5, 0.6, 1.5])
        table.set(.twins, .prenom, [0.02, 0.02, 0.02, 0.02, 1, 2, 0.8, 0.6, 0.8, 7, 83, 1, 2.5, 3, 2.5])
        table.set(.namesakes, .prenom, [10, 20, 30, 30, 1, 1, 0.5, 0.5, 0.5, 2, 3, 1, 1, 1, 0.5])
        table.set(.homonyms, .prenom, [5, 20, 40, 32, 0.5, 1, 0.5, 0.3, 0.3, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1])
        // same, truncated, shared, different, same but common
        table.set(.samePerson, .autresPrenoms, [45, 20, 4, 4, 25])
        table.set(.family, .autresPrenoms, [0.5, 3, 8, 87, 1.5])
        table.set(.twins, .autresPrenoms, [0.5, 3, 8, 87, 1.5])
        table.set(.namesakes, .autresPrenoms, [0.2, 4, 8, 87, 1.5])
        table.set(.homonyms, .autresPrenoms, [0.2, 4, 8, 87, 1.5])
        // same, same conventional, inverted, one digit, completed, near year, month and day, year, two of three,
        // different, told by the matricule, a generation apart
        table.set(.samePerson, .dateNaissance, [76, 2, 6, 7, 2.5, 2.5, 0.5, 0.3, 0.8, 0.5, 1, 0.1])
        table.set(.family, .dateNaissance, [0.3, 0.3, 0.05, 1, 0.3, 0.2, 0.8, 4, 8, 44, 0.02, 40])
        table.set(.twins, .dateNaissance, [96, 3, 0.01, 0.3, 0.1, 0.05, 0.01, 0.01, 0.05, 0.04, 0.01, 0.01])
        table.set(.namesakes, .dateNaissance, [50, 5, 0.2, 2, 0.5, 0.5, 0.5, 1, 2, 15, 0.1, 25])
        table.set(.homonyms, .dateNaissance, [88, 9, 0.05, 1, 0.5, 0.3, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05])
        table.set(.samePerson, .sexe, [97, 3])
        table.set(.family, .sexe, [45, 55])
        table.set(.twins, .sexe, [55, 45])
        table.set(.namesakes, .sexe, [96, 4])
        table.set(.homonyms, .sexe, [97, 3])
        // same rare, same common, near, department, different
        table.set(.samePerson, .lieuNaissance, [45, 43, 6, 2, 4])
        table.set(.family, .lieuNaissance, [6, 9, 5, 30, 50])
        table.set(.twins, .lieuNaissance, [49, 49, 0.5, 0.5, 0.5])
        table.set(.namesakes, .lieuNaissance, [1, 4, 4, 30, 60])
        table.set(.homonyms, .lieuNaissance, [0.5, 3, 3, 27, 66])
        // same, near, different
        table.set(.samePerson, .matricule, [80, 18, 2])
        table.set(.family, .matricule, [0.5, 0.5, 99])
        table.set(.twins, .matricule, [0.5, 1, 98])
        table.set(.namesakes, .matricule, [0.5, 0.5, 99])
        table.set(.homonyms, .matricule, [0.2, 0.2, 99])
        table.set(.samePerson, .telephone, [72, 28])
        table.set(.family, .telephone, [40, 60])
        table.set(.twins, .telephone, [45, 55])
        table.set(.namesakes, .telephone, [0.5, 99])
        table.set(.homonyms, .telephone, [0.05, 99.9])
        table.set(.samePerson, .courriel, [92, 8])
        table.set(.family, .courriel, [3, 97])
        table.set(.twins, .courriel, [5, 95])
        table.set(.namesakes, .courriel, [0.5, 99])
        table.set(.homonyms, .courriel, [0.05, 99.9])
        // same, near, same elsewhere, town, half a town, different, number, street
        table.set(.samePerson, .adresse, [62, 4, 0.5, 6, 3, 25, 3, 4])
        table.set(.family, .adresse, [80, 3, 0.3, 5, 3, 9, 1, 3])
        table.set(.twins, .adresse, [82, 3, 0.3, 4, 2, 9])
        table.set(.namesakes, .adresse, [1, 0.3, 0.1, 7, 3, 89])
        table.set(.homonyms, .adresse, [0.05, 0.05, 0.05, 3, 1, 96])
        // same, half, near, different
        table.set(.samePerson, .commune, [80, 8, 2, 10])
        table.set(.family, .commune, [90, 4, 1, 5])
        for pairClass in [PairClass.twins, .namesakes, .homonyms] { table.set(pairClass, .commune, [25, 25, 25, 25]) }
        return table
    }()
}
