/// The Latin letters whose writing without diacritics is settled, and what they become.
///
/// Source: rniv-rules 3.3.1 (base letter of a letter with diacritics, Œ to OE, Æ to AE; second-hand from a reading of the
/// INSi guide). The rows are the letters of the Latin-1, Extended-A, Extended-B and Extended Additional blocks whose
/// Unicode canonical decomposition is an ASCII letter, Æ or Œ, followed by combining marks.
package enum LatinFolding {
    /// A scalar's capitals without diacritics, or nothing when no mapping is settled.
    package static func capitals(of scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "A"..."Z": String(scalar)
        case "a"..."z": String(scalar).uppercased()
        default:
            letters(of: scalar).map { letters in
                String(Unicode.Scalar(letters.first))
                    + (letters.second == 0 ? "" : String(Unicode.Scalar(letters.second)))
            }
        }
    }

    /// The capitals of a letter that is not ASCII, as ASCII codes; the second is 0 where there is but one.
    static func letters(of scalar: Unicode.Scalar) -> (first: UInt8, second: UInt8)? {
        guard let place = place(of: scalar) else { return nil }
        let letters = foldings[place]
        return letters == 0 ? nil : (UInt8(truncatingIfNeeded: letters >> 8), UInt8(truncatingIfNeeded: letters))
    }

    /// Whether the scalar is a combining mark that carries a diacritic and no letter.
    ///
    /// Not the strokes (0334 to 0338: with O they write Ø, which no text settles), nor the letters written above others
    /// (0363 to 036F): dropping those would lose something.
    package static func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{334}"..."\u{338}": false
        case "\u{300}"..."\u{362}": true
        default: false
        }
    }

    /// Plausible writings of letters that no text settles: offered as suggestions, never applied.
    package static let suggestions: [Unicode.Scalar: String] = [
        "ß": "SS", "ẞ": "SS", "Ø": "O", "ø": "O", "Ǿ": "O", "ǿ": "O", "Đ": "D", "đ": "D", "Ð": "D", "ð": "D",
        "Ł": "L", "ł": "L", "Þ": "TH", "þ": "TH", "Ħ": "H", "ħ": "H", "Ŧ": "T", "ŧ": "T", "ı": "I", "Ŋ": "NG",
        "ŋ": "NG", "Ĳ": "IJ", "ĳ": "IJ", "ĸ": "K", "ﬁ": "FI", "ﬂ": "FL", "ﬀ": "FF", "ﬃ": "FFI", "ﬄ": "FFL",
        "Ə": "E", "ə": "E",
    ]

    /// The place in the table of a scalar of U+00C0 to U+024F or of U+1E00 to U+1EFF.
    private static func place(of scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0xC0..<0x250: Int(scalar.value) - 0xC0
        case 0x1E00..<0x1F00: Int(scalar.value) - 0x1E00 + 0x250 - 0xC0
        default: nil
        }
    }

    /// The two letters of each scalar of the blocks, one in each byte; 0 where nothing is settled.
    private static let foldings: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 0x250 - 0xC0 + 0x100)
        for (capitals, letters) in rows {
            let codes = capitals.utf8.map(UInt16.init) + [0]
            for place in letters.unicodeScalars.compactMap(place) { table[place] = codes[0] << 8 | codes[1] }
        }
        return table
    }()

    private static let rows: [(capitals: String, letters: String)] = [
        ("A", "ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ"),
        ("AE", "ÆæǢǣǼǽ"),
        ("B", "ḂḃḄḅḆḇ"),
        ("C", "ÇçĆćĈĉĊċČčḈḉ"),
        ("D", "ĎďḊḋḌḍḎḏḐḑḒḓ"),
        ("E", "ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ"),
        ("F", "Ḟḟ"),
        ("G", "ĜĝĞğĠġĢģǦǧǴǵḠḡ"),
        ("H", "ĤĥȞȟḢḣḤḥḦḧḨḩḪḫẖ"),
        ("I", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİǏǐȈȉȊȋḬḭḮḯỈỉỊị"),
        ("J", "Ĵĵǰ"),
        ("K", "ĶķǨǩḰḱḲḳḴḵ"),
        ("L", "ĹĺĻļĽľḶḷḸḹḺḻḼḽ"),
        ("M", "ḾḿṀṁṂṃ"),
        ("N", "ÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋ"),
        ("O", "ÒÓÔÕÖòóôõöŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ"),
        ("OE", "Œœ"),
        ("P", "ṔṕṖṗ"),
        ("R", "ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ"),
        ("S", "ŚśŜŝŞşŠšȘșṠṡṢṣṤṥṦṧṨṩ"),
        ("T", "ŢţŤťȚțṪṫṬṭṮṯṰṱẗ"),
        ("U", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự"),
        ("V", "ṼṽṾṿ"),
        ("W", "ŴŵẀẁẂẃẄẅẆẇẈẉẘ"),
        ("X", "ẊẋẌẍ"),
        ("Y", "ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ"),
        ("Z", "ŹźŻżŽžẐẑẒẓẔẕ"),
    ]
}
