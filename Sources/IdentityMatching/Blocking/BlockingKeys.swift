/// The keys under which a record meets those that may be the same person.
///
/// Several passes, so that an error in one field never hides a pair: each pass leaves out the fields that another
/// keeps. A block that is too large is divided by more fields rather than dropped.
struct BlockingKeys {
    /// One way to bring records together.
    enum Pass: UInt64, CaseIterable {
        case matricule
        case dateAndGivenName
        case dateAndSurname
        case surnameAndGivenName
        case dateAndPlace
        case telephone
        case courriel
        case adresse
        case givenNameAndPlace
        case surnameAndPlace
        case dateAndInitials
        case dateAndPostcode
        case surnameAndPostcode
        case givenNameAndPostcode
        case address
        case postcodeAndInitials
        case date
        case street
        case surnameAndTown
        case givenNameAndTown
        case surnameAndNumber
        case postcodeAndNumber
        case streetName

        /// The passes of a profile: where few fields are known, the address must do what they do elsewhere.
        static func passes(of profile: MatchingProfile) -> [Pass] {
            profile == .general ? allCases : Array(allCases.prefix { $0 != .dateAndPostcode })
        }

        /// The largest block that is compared whole before it is divided by a ``BlockingKeys/refinement(of:in:)``.
        ///
        /// Names that so many bear prove too little by themselves; what would make two of these records one person brings
        /// them together in another pass.
        var largestBlock: Int {
            switch self {
            case .matricule: Blocks.largestOfINS
            case .surnameAndGivenName: 20
            default: 40
            }
        }
    }

    private let base: PatientBase
    private let names: NamePool

    init(_ base: PatientBase) {
        self.base = base
        names = base.names
    }

    /// Adds the keys of a record for a pass.
    ///
    /// - Parameters:
    ///   - row: The record.
    ///   - pass: The pass.
    ///   - take: Takes a key, and whether it comes of a secondary value: a given name of the list that is neither the first
    ///     nor the one in use. Two records that share but such a name are no candidates: many bear MARIE second.
    func keys(of row: PatientRow, in pass: Pass, _ take: (_ key: UInt64, _ isSecondary: Bool) -> Void) {
        func add(_ key: UInt64) { take(key, false) }
        let date = UInt64(UInt32(bitPattern: row.date.bits))
        switch pass {
        case .matricule:
            if !row.matricule.isAbsent { add(Hash.of(pass.rawValue, row.matricule.characters)) }
        case .dateAndGivenName:
            guard !row.date.isAbsent else { return }
            givenSounds(row) { take(Hash.of(pass.rawValue, date, UInt64($0)), $1) }
        case .dateAndSurname:
            guard !row.date.isAbsent else { return }
            surnameSounds(row) { add(Hash.of(pass.rawValue, date, UInt64($0))) }
        case .surnameAndGivenName:
            let given = UInt64(names.sound(of: row.premierPrenom))
            let used = UInt64(names.sound(of: row.prenomUtilise))
            let firstWord = names.tokens(of: row.premierPrenom).first.map { UInt64(names.sounds[Int($0)]) } ?? 0
            surnameSounds(row) { surname in
                // The same key for names that changed places.
                let surname = UInt64(surname)
                if given != 0 { add(Hash.of(pass.rawValue, surname &* given, surname ^ given)) }
                if used != 0, used != given { add(Hash.of(pass.rawValue, surname &* used, surname ^ used)) }
                if firstWord != given, firstWord != 0, firstWord != used {
                    add(Hash.of(pass.rawValue, surname &* firstWord, surname ^ firstWord))
                }
            }
        case .dateAndPlace:
            guard !row.date.isAbsent, !row.lieu.isUnknown else { return }
            let (low, high) = (min(row.date.day, row.date.month), max(row.date.day, row.date.month))
            add(Hash.of(pass.rawValue, UInt64(row.date.year << 14 | high << 7 | low), UInt64(row.lieu.bits)))
        case .telephone:
            if row.telephone != 0 { add(Hash.of(pass.rawValue, UInt64(row.telephone))) }
        case .courriel:
            if row.courriel != 0 { add(Hash.of(pass.rawValue, row.courriel)) }
        case .adresse:
            if row.adresse != 0 { add(Hash.of(pass.rawValue, UInt64(row.adresse), UInt64(row.codePostal))) }
        case .givenNameAndPlace:
            guard !row.lieu.isUnknown, !row.date.isAbsent else { return }
            let given = UInt64(names.sound(of: row.premierPrenom))
            if given != 0 { add(Hash.of(pass.rawValue, given, UInt64(row.lieu.bits) << 14 | UInt64(row.date.year))) }
        case .surnameAndPlace:
            guard !row.lieu.isUnknown, !row.date.isAbsent else { return }
            surnameSounds(row) {
                add(Hash.of(pass.rawValue, UInt64($0), UInt64(row.lieu.bits) << 14 | UInt64(row.date.year)))
            }
        case .dateAndInitials:
            guard !row.date.isAbsent, let surname = initial(row.nomNaissance), let given = initial(row.premierPrenom)
            else { return }
            // In either order: the names may have changed places.
            let initials = UInt64(min(surname, given)) << 8 | UInt64(max(surname, given))
            add(Hash.of(pass.rawValue, date, initials))
        case .dateAndPostcode:
            guard !row.date.isAbsent, row.codePostal != 0 else { return }
            add(Hash.of(pass.rawValue, date, UInt64(row.codePostal)))
        case .surnameAndPostcode, .givenNameAndPostcode:
            guard row.codePostal != 0 else { return }
            let name = pass == .surnameAndPostcode ? row.nomNaissance : row.premierPrenom
            if name != 0 { add(Hash.of(pass.rawValue, UInt64(names.sound(of: name)), UInt64(row.codePostal))) }
        case .address:
            if row.adresse != 0 { add(Hash.of(pass.rawValue, UInt64(row.adresse))) }
        case .postcodeAndInitials:
            guard row.codePostal != 0, let surname = initial(row.nomNaissance), let given = initial(row.premierPrenom)
            else { return }
            let initials = UInt64(min(surname, given)) << 8 | UInt64(max(surname, given))
            add(Hash.of(pass.rawValue, UInt64(row.codePostal), initials))
        case .surnameAndTown, .givenNameAndTown:
            let name = pass == .surnameAndTown ? row.nomNaissance : row.premierPrenom
            if name != 0, row.ville != 0 {
                add(Hash.of(pass.rawValue, UInt64(names.sound(of: name)), UInt64(row.ville)))
            }
        case .surnameAndNumber:
            let number = StreetAddress(row.adresse, base).number
            guard !number.isEmpty, row.nomNaissance != 0 else { return }
            add(Hash.of(pass.rawValue, hash(number), UInt64(names.sound(of: row.nomNaissance))))
        case .postcodeAndNumber:
            let number = StreetAddress(row.adresse, base).number
            guard !number.isEmpty, row.codePostal != 0 else { return }
            add(Hash.of(pass.rawValue, hash(number), UInt64(row.codePostal)))
        case .streetName:
            let street = StreetAddress(row.adresse, base).street
            if !street.isEmpty { add(Hash.of(pass.rawValue, hash(street))) }
        case .date:
            if !row.date.isAbsent { add(Hash.of(pass.rawValue, date)) }
        case .street:
            // The number and the longest word.
            let address = StreetAddress(row.adresse, base)
            let words = base.addresses.bytes[address.street].split(separator: UInt8(ascii: " "))
            guard !address.number.isEmpty, let longest = words.max(by: { $0.count < $1.count }) else { return }
            add(Hash.of(pass.rawValue, hash(address.number), hash(longest.indices)))
        }
    }

    /// The key that divides a block too large for its pass.
    func refinement(of row: PatientRow, in pass: Pass) -> UInt64 {
        switch pass {
        case .surnameAndGivenName: UInt64(row.date.year)
        case .dateAndPlace, .dateAndInitials: UInt64(names.sound(of: row.premierPrenom))
        case .adresse, .telephone, .courriel: UInt64(names.sound(of: row.premierPrenom))
        // What bears one INS stays together: its neighbours overlap, so that each is linked to all the others.
        case .matricule: 0
        case .dateAndGivenName: UInt64(names.sound(of: row.nomNaissance))
        case .dateAndSurname: UInt64(names.sound(of: row.premierPrenom))
        case .givenNameAndPlace: UInt64(row.date.month << 1 | Int(row.sexe & 1))
        case .surnameAndPlace: UInt64(row.date.month)
        case .dateAndPostcode, .surnameAndPostcode, .address, .date, .street, .surnameAndTown,
            .surnameAndNumber:
            UInt64(names.sound(of: row.premierPrenom))
        case .givenNameAndPostcode, .givenNameAndTown, .postcodeAndInitials: UInt64(row.date.year)
        case .postcodeAndNumber: UInt64(names.sound(of: row.premierPrenom))
        case .streetName: UInt64(row.codePostal)
        }
    }

    private func hash(_ part: Range<Int>) -> UInt64 { Hash.of(base.addresses.bytes.span.extracting(part)) }

    private func initial(_ name: UInt32) -> UInt8? {
        guard name != 0 else { return nil }
        return names.letters(of: names.fused[Int(name)]).first
    }

    private func surnameSounds(_ row: PatientRow, _ add: (UInt32) -> Void) {
        let whole = names.sound(of: row.nomNaissance)
        let used = names.sound(of: row.nomUtilise)
        if whole != 0 { add(whole) }
        if used != 0, used != whole { add(used) }
        for name in [row.nomNaissance, row.nomUtilise] {
            let range = names.tokenRange(of: name)
            guard range.count > 1 else { continue }
            for index in range.prefix(4) {
                let word = names.token(index)
                let sound = names.sounds[Int(word)]
                if names.words.range(of: word).count > 2, sound != whole, sound != used { add(sound) }
            }
        }
    }

    private func givenSounds(_ row: PatientRow, _ add: (_ sound: UInt32, _ isSecondary: Bool) -> Void) {
        let whole = names.sound(of: row.premierPrenom)
        let used = names.sound(of: row.prenomUtilise)
        if whole != 0 { add(whole, false) }
        if used != 0, used != whole { add(used, false) }
        for name in [row.premierPrenom, row.listePrenoms] {
            let range = names.tokenRange(of: name)
            if name == row.premierPrenom, range.count < 2 { continue }
            for index in range.prefix(4) {
                let sound = names.sounds[Int(names.token(index))]
                if sound != whole, sound != used { add(sound, name != row.premierPrenom) }
            }
        }
    }
}
