namespace GigVet.Cases;

/// <summary>Names of many origins. Honest and scheming cases draw from the same list, in turn.</summary>
public static class NameSets
{
    public static IReadOnlyList<NameSet> All { get; } =
    [
        new("German", new("Mira Kessler", "Mira K.", "mira kessler"), new("Jonas Petrik", "Jonas P.", "jonas petrik"), new("Ute Brandmeier", "Ute B.", "ute brandmeier")),
        new("Han letters", new("张伟明", "伟明", "weiming zhang"), new("刘建国", "建国", "jianguo liu"), new("陈晓燕", "晓燕", "xiaoyan chen")),
        new("Nigerian", new("Amara Okonkwo", "Amara O.", "amara okonkwo"), new("Chidi Eze", "Chidi E.", "chidi eze"), new("Folake Balogun", "Folake B.", "folake balogun")),
        new("Arabic letters", new("عمر حداد", "عمر ح.", "omar haddad"), new("خليل ناصر", "خليل ن.", "khalil nasser"), new("ليلى منصور", "ليلى م.", "layla mansour")),
        new("American", new("Emily Thornton", "Emily T.", "emily thornton"), new("Robert Hale", "Robert H.", "robert hale"), new("Grace Whitfield", "Grace W.", "grace whitfield")),
        new("Hangul", new("김민서", "민서", "minseo kim"), new("박지훈", "지훈", "jihoon park"), new("이수빈", "수빈", "subin lee")),
        new("Two surnames", new("José Luis Álvarez Restrepo", "José Luis A.", "jose luis alvarez"), new("Camila Duarte Quintero", "Camila D.", "camila duarte"), new("Iván Pardo Lozano", "Iván P.", "ivan pardo")),
        new("Devanagari", new("रवि सुब्रमण्यम", "रवि स.", "ravi subramaniam"), new("अनिल देशपांडे", "अनिल द.", "anil deshpande"), new("प्रिया शर्मा", "प्रिया श.", "priya sharma")),
        new("One name", new("Suharti", "Suharti", "suharti"), new("Wagiman", "Wagiman", "wagiman"), new("Ngadiyem", "Ngadiyem", "ngadiyem")),
        new("Cyrillic", new("Дмитрий Орлов", "Дмитрий О.", "dmitry orlov"), new("Сергей Власенко", "Сергей В.", "sergey vlasenko"), new("Ольга Мельник", "Ольга М.", "olga melnyk")),
        new("Vietnamese", new("Nguyễn Thị Hương", "Hương N.", "huong nguyen"), new("Trần Quốc Bảo", "Bảo T.", "bao tran"), new("Lê Minh Châu", "Châu L.", "chau le")),
        new("Hebrew letters", new("נועה לוי", "נועה ל.", "noa levi"), new("איתי כהן", "איתי כ.", "itai cohen"), new("שירה מזרחי", "שירה מ.", "shira mizrahi")),
        new("Particles", new("Maria da Silva Souza", "Maria d.", "maria souza"), new("João dos Santos Pereira", "João d.", "joao pereira"), new("Inês de Almeida Prado", "Inês d.", "ines prado")),
        new("Kanji", new("佐藤美咲", "美咲", "misaki sato"), new("田中健一", "健一", "kenichi tanaka"), new("鈴木陽子", "陽子", "yoko suzuki")),
        new("Icelandic", new("Sigríður Jónsdóttir", "Sigríður J.", "sigridur jonsdottir"), new("Þór Einarsson", "Þór E.", "thor einarsson"), new("Birna Magnúsdóttir", "Birna M.", "birna magnusdottir")),
        new("Ethiopic letters", new("ሀና ተስፋዬ", "ሀና ተ.", "hana tesfaye"), new("ዳዊት በቀለ", "ዳዊት በ.", "dawit bekele"), new("ሰላም ግርማ", "ሰላም ግ.", "selam girma")),
        new("Hyphens", new("Anne-Marie Lefèvre-Dubois", "Anne-Marie L.", "anne marie lefevre"), new("Jean-Luc Moreau-Petit", "Jean-Luc M.", "jean luc moreau"), new("Béatrice Garnier", "Béatrice G.", "beatrice garnier")),
        new("Turkish", new("Işıl Yıldız", "Işıl Y.", "isil yildiz"), new("Özgür Çelik", "Özgür Ç.", "ozgur celik"), new("Şule Koç", "Şule K.", "sule koc")),
        new("Thai letters", new("สมชาย ใจดี", "สมชาย", "somchai jaidee"), new("วิไล รัตนกุล", "วิไล", "wilai rattanakul"), new("ประเสริฐ ทองคำ", "ประเสริฐ", "prasert thongkham")),
        new("Family name first", new("Kim Min-seo", "Min-seo K.", "minseo kim"), new("Park Ji-hoon", "Ji-hoon P.", "jihoon park"), new("Lee Su-bin", "Su-bin L.", "subin lee")),
        new("Apostrophes", new("Siobhán O'Connor", "Siobhán O.", "siobhan o'connor"), new("Niall D'Arcy", "Niall D.", "niall d'arcy"), new("Aoife Brennan", "Aoife B.", "aoife brennan")),
        new("Indonesian", new("Siti Rahmawati", "Siti R.", "siti rahmawati"), new("Budi Santoso", "Budi S.", "budi santoso"), new("Dewi Lestari", "Dewi L.", "dewi lestari")),
    ];
}
