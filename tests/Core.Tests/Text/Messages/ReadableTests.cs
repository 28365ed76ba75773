using GigVet.Text.Messages;
using GigVet.Text.Messages.Patterns;
using GigVet.Text.Messages.Reading;

namespace GigVet.Core.Tests.Text.Messages;

/// <summary>No hit in a text that the rules cannot read is not a clean text.</summary>
public sealed class ReadableTests
{
    [Theory]
    [InlineData("アカウントを借りたいです。毎月500ドル払います。")]
    [InlineData("Upworkアカウントを借りたいです。毎月500ドル払います。")]
    [InlineData("我想租用你的账户，每月付500美元。")]
    [InlineData("계정을 빌리고 싶습니다. 매달 500달러를 드립니다.")]
    [InlineData("أريد استئجار حسابك وأدفع لك كل شهر.")]
    [InlineData("אני רוצה לשכור את החשבון שלך.")]
    [InlineData("ฉันต้องการเช่าบัญชีของคุณ")]
    [InlineData("मैं आपका खाता किराये पर लेना चाहता हूँ।")]
    [InlineData("Θέλω να νοικιάσω τον λογαριασμό σας.")]
    [InlineData("𞤀𞤣𞤤𞤢𞤥 𞤆𞤵𞤤𞤢𞤪")]
    public void A_script_without_rules_is_not_readable(string text)
    {
        var reading = MessageReader.Read(text);

        Assert.False(reading.Readable);
        Assert.Empty(reading.Hits);
    }

    [Theory]
    [InlineData("Hello, I build shops with Django.")]
    [InlineData("Kính chào, tôi là lập trình viên và đang tìm việc.")]
    [InlineData("Я разработчик, ищу работу.")]
    [InlineData("Ｉ build 𝐬𝐡𝐨𝐩𝐬 ⓦⓘⓣⓗ Django")]
    [InlineData("Hello, my name is 李小龙 and I build shops for small firms.")]
    [InlineData("🚀🚀🚀 500 $")]
    [InlineData("")]
    public void Known_letters_names_in_other_scripts_and_signs_are_readable(string text)
        => Assert.True(MessageReader.Read(text).Readable);

    [Theory]
    [InlineData("Posso usare il tuo account?")]
    [InlineData("Vorrei affittare il tuo account Upwork, ti pago ogni mese.")]
    [InlineData("Kan jag hyra ditt konto?")]
    [InlineData("Jag söker ett uppdrag som utvecklare.")]
    [InlineData("Mag ik je account gebruiken? Ik betaal elke maand.")]
    [InlineData("Må jeg leie kontoen din? Jeg betaler hver måned.")]
    [InlineData("Pot să folosesc contul tău Upwork? Îți plătesc lunar.")]
    [InlineData("Hesabınızı kullanabilir miyim? Her ay ödeme yaparım.")]
    [InlineData("Bolehkah saya menyewa akun Anda? Saya bayar setiap bulan.")]
    [InlineData("Pwede ko bang gamitin ang account mo? Babayaran kita buwan-buwan.")]
    [InlineData("Mohu si pronajmout váš účet? Platím každý měsíc.")]
    [InlineData("Mogu li koristiti tvoj račun? Plaćam svaki mjesec.")]
    [InlineData("Használhatom a fiókodat? Minden hónapban fizetek.")]
    [InlineData("Voinko käyttää tiliäsi? Maksan joka kuukausi.")]
    [InlineData("Puc fer servir el teu compte? Et pago cada mes.")]
    [InlineData("Мога ли да ползвам вашия акаунт? Плащам всеки месец.")]
    [InlineData("Да ли могу да изнајмим твој налог? Плаћам сваки месец.")]
    [InlineData("Ці можна мне карыстацца вашым акаўнтам? Плачу кожны месяц.")]
    [InlineData("Сіздің аккаунтыңызды пайдалануға бола ма? Ай сайын төлеймін.")]
    [InlineData("Þarf að leigja aðganginn þinn, ég borga mánaðarlega fyrir hann.")]
    [InlineData("Naomba kutumia akaunti yako, nitakulipa kila mwezi bila shida.")]
    public void A_language_without_rules_is_not_readable_even_in_known_letters(string text)
        => Assert.False(MessageReader.Read(text).Readable);

    [Theory]
    [InlineData("Looking for a remote position. React, TypeScript, Node.js, PostgreSQL, AWS, Docker.")]
    [InlineData("Senior Django Developer | Berlin | 8 years")]
    [InlineData("ok thanks")]
    [InlineData("ВАШ ПРОЕКТ ГОТОВ, МОЖНО ПРОВЕРИТЬ")]
    [InlineData("Hola, I saw your shop and would like to help with the checkout page. Saludos, Ana")]
    public void Lists_of_skills_headlines_and_mixed_greetings_are_readable(string text)
        => Assert.True(MessageReader.Read(text).Readable);

    [Fact]
    public void A_request_is_found_inside_an_unreadable_message_as_well()
    {
        var reading = MessageReader.Read(
            "I want to rent your Upwork account. アカウントを借りたいです。毎月500ドル払います。お返事をお待ちしています。");

        Assert.False(reading.Readable);
        Assert.True(reading.IsSuspicious);
    }

    [Fact]
    public void Every_letter_the_rules_are_written_in_counts_as_readable()
        => Assert.All(
            RuleBook.Current.Vocabulary.Words.SelectMany(word => word).Where(char.IsLetter).Distinct(),
            letter => Assert.True(Script.IsOfRules(letter), $"U+{(int)letter:X4}"));
}
