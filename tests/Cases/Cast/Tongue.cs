namespace GigVet.Cases;

/// <summary>A language, with an ordinary first message in it, and what those write who are after an account.</summary>
/// <param name="Offer">Null where the rules for messages do not know the language.</param>
public sealed record Tongue(string Name, string Hello, string? Offer)
{
    public static IReadOnlyList<Tongue> All { get; } =
    [
        new("English", "Hello, I have read your description and can begin on Monday. I estimate forty hours of work. Two similar projects are in my portfolio.", "I want to rent your Upwork account. I will pay you 300 dollars every month for it."),
        new("German", "Guten Tag, ich habe Ihre Beschreibung gelesen und kann am Montag beginnen. Ich schätze vierzig Stunden Arbeit. Zwei ähnliche Projekte stehen in meinem Portfolio.", "Ich möchte Ihr Upwork-Konto mieten. Ich zahle Ihnen dafür 300 Euro im Monat."),
        new("Spanish", "Buenos días, he leído su descripción y puedo empezar el lunes. Calculo cuarenta horas de trabajo. Hay dos proyectos parecidos en mi portafolio.", "Quiero alquilar tu cuenta de Upwork. Te pagaré 300 dólares al mes por ella."),
        new("French", "Bonjour, j'ai lu votre description et je peux commencer lundi. Je compte quarante heures de travail. Deux projets semblables sont dans mon portfolio.", "Je voudrais louer votre compte Upwork. Je vous paierai 300 euros par mois."),
        new("Portuguese", "Bom dia, li a sua descrição e posso começar na segunda-feira. Estimo quarenta horas de trabalho. Há dois projetos parecidos no meu portfólio.", "Quero alugar a sua conta do Upwork. Pago 300 dólares por mês."),
        new("Polish", "Dzień dobry, przeczytałem opis i mogę zacząć w poniedziałek. Szacuję czterdzieści godzin pracy. Dwa podobne projekty są w moim portfolio.", "Chcę wynająć twoje konto na Upwork. Zapłacę ci 300 dolarów miesięcznie."),
        new("Russian", "Здравствуйте, я прочитал описание и могу начать в понедельник. Оцениваю работу в сорок часов. Два похожих проекта есть в моём портфолио.", "Хочу арендовать ваш аккаунт на Upwork. Буду платить вам 300 долларов в месяц."),
        new("Ukrainian", "Добрий день, я прочитав опис і можу почати в понеділок. Оцінюю роботу в сорок годин. Два схожі проєкти є в моєму портфоліо.", "Хочу орендувати ваш акаунт на Upwork. Платитиму вам 300 доларів на місяць."),
        new("Hindi", "नमस्ते, मैंने आपका विवरण पढ़ा है और सोमवार से काम शुरू कर सकता हूँ। मेरा अनुमान चालीस घंटे का है। मेरे पोर्टफोलियो में दो ऐसे काम हैं।", "Main aapka Upwork account rent par lena chahta hoon. Main aapko har mahine 300 dollar dunga."),
        new("Vietnamese", "Xin chào, tôi đã đọc mô tả và có thể bắt đầu vào thứ hai. Tôi ước tính bốn mươi giờ làm việc. Có hai dự án tương tự trong hồ sơ của tôi.", "Tôi muốn thuê tài khoản Upwork của bạn. Tôi sẽ trả bạn 300 đô mỗi tháng."),
        new("Arabic", "مرحبا، قرأت الوصف ويمكنني أن أبدأ يوم الاثنين. أقدر العمل بأربعين ساعة. في معرض أعمالي مشروعان مشابهان.", null),
        new("Chinese", "您好，我看过您的项目说明，下周一可以开始。我估计需要四十个小时。我的作品集里有两个类似的项目。", null),
        new("Korean", "안녕하세요, 설명을 읽었고 월요일부터 시작할 수 있습니다. 마흔 시간 정도로 예상합니다. 비슷한 작업 두 건이 포트폴리오에 있습니다.", null),
        new("Japanese", "こんにちは。ご依頼の説明を読みました。月曜日から始められます。作業は四十時間ほどの見込みです。似た案件が二つポートフォリオにあります。", null),
        new("Turkish", "Merhaba, açıklamanızı okudum ve pazartesi başlayabilirim. Kırk saatlik bir iş tahmin ediyorum. Portföyümde benzer iki proje var.", null),
        new("Indonesian", "Halo, saya sudah membaca uraian Anda dan bisa mulai hari Senin. Perkiraan saya empat puluh jam kerja. Ada dua proyek serupa di portofolio saya.", null),
    ];
}
