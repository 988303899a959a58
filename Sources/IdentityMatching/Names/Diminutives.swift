/// Usual French diminutives, where one is not the beginning of the name.
enum Diminutives {
    static let table: [(name: String, diminutives: [String])] = [
        ("ALBERT", ["BEBERT"]), ("ALEXANDRA", ["SANDRA"]), ("ALEXANDRE", ["SACHA"]), ("ANTOINE", ["TONY", "TITOINE"]),
        ("ANTONIO", ["TONIO", "TONY"]), ("BERNADETTE", ["DETTE"]), ("CATHERINE", ["KATY", "KATIA"]),
        ("CHARLES", ["CHARLY", "CARLO"]), ("CHRISTINE", ["KIKI"]), ("CLAUDINE", ["DINE"]), ("DANIELLE", ["DANY"]),
        ("ELISABETH", ["BABETH", "LISE", "BETTY", "BABETTE"]), ("EMMANUEL", ["MANU"]), ("EMMANUELLE", ["MANU"]),
        ("FRANCIS", ["FRANCK"]), ("FRANCOISE", ["FANFAN", "SOIZIC"]), ("FRANCOIS", ["FANFAN", "SOIZIC"]),
        ("FREDERIQUE", ["FREDDY"]), ("GENEVIEVE", ["GINOU", "GINETTE", "VEVE"]), ("GEORGES", ["JOJO"]),
        ("GUILLAUME", ["GUIGUI", "WILLIAM"]), ("HELENE", ["LENA"]), ("HENRI", ["RIRI"]),
        ("ISABELLE", ["BELLE", "ZABOU"]),
        ("JACQUELINE", ["JACKY", "LINE"]), ("JACQUES", ["JACKY", "JACK"]), ("JEAN FRANCOIS", ["JEFF"]),
        ("JOSEPH", ["JO", "JOJO"]), ("JOSE", ["PEPE", "PEPITO"]), ("JOSEPHINE", ["FINE"]), ("LUDOVIC", ["LUDO"]),
        ("MADELEINE", ["MADO"]), ("MARGUERITE", ["MARGOT", "GUITE", "MAGGY"]), ("MARIE LOUISE", ["MALOU"]),
        ("MARIE THERESE", ["MAITE"]), ("MICHEL", ["MICHOU", "MICKEY"]), ("MICHELE", ["MIMI"]),
        ("MICKAEL", ["MICKY", "MIKE"]), ("MOHAMED", ["MOMO"]), ("MONIQUE", ["MOMO"]), ("NICOLE", ["NIKITA"]),
        ("PATRICIA", ["PATOU"]), ("PHILIPPE", ["FIFI", "PHIL"]), ("PIERRE", ["PIERROT", "PEIO"]), ("RAYMOND", ["RAY"]),
        ("RICHARD", ["DICK"]), ("ROBERT", ["BOB", "BOBBY"]), ("SIMONE", ["MOMONE"]), ("SOPHIE", ["SOSO"]),
        ("SUZANNE", ["SUZY", "SUZON"]), ("THERESE", ["TESSA"]), ("THIERRY", ["TITI"]), ("VERONIQUE", ["NIQUE"]),
        ("YVES", ["YVON"]), ("YVONNE", ["VONETTE"]),
    ]
}
