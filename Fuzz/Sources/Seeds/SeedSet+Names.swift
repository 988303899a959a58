extension SeedSet {
    /// Matricules of fictional people, in every writing that is read, and some that are refused.
    static let matricule = texts("matricule") {
        [
            "275126322074974", "2 75 12 63 220 749 74", "2751263220749", "297022A02077878", "297022A020778",
            "1 60 01 2B 020 777 13", "109076322083489", "109076322083488", "29702A202077878",
            "1\u{A0}09 07 63 220 834 89",
            "875203099126193", "", "１０９０７６３２２０８３４８９",
        ]
    }

    /// Names of every kind: the first letter chooses the field.
    static let normalisation = texts("normalisation") {
        [
            "AD'Artagnan de l'Hérault", "ADUPONT--MARTIN", "Ad’Aubigné‑Marchand", "BÉlise, Marie-Anne", "BJean  Pierre",
            "CPierre-Alain", "CLÆTITIA", "DŒuvrard", "EJose\u{301}", "A-DE", "C--", "AO''BRIEN", "AИванов", "AMüßer",
            "ASørensen", "BAnne\u{200B}Marie", "ADE LA\u{2009}TOUR", "CA'", "EZoé\tLou",
        ]
    }
}
